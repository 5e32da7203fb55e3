import type { JSX } from 'preact';
import type { Span } from '../../../wasm/lectern.d.ts';
import { kindLetter } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import type { Mark } from '../state/marks.ts';
import { Icon } from './icons.tsx';
import { openMark } from './marking.ts';
import { isSelecting } from './selection.ts';
import { Tag } from './Tag.tsx';

/** The pencil behind a mark, by which the eye, the finger and the keyboard find its note. */
function MarkTag({ mark }: { mark: Mark }) {
    const kind = mark.kind ? tName('kind', mark.kind) : '';
    return (
        <Tag
            class={`mine-tag ${mark.kind ? `kind-${mark.kind}` : ''}`}
            label={t(mark.note ? 'marks.open_note' : 'marks.open', { kind })}
            title={mark.note || t('marks.mine')}
            onClick={(event) => {
                event.stopPropagation();
                openMark(mark.id);
            }}
        >
            <Icon name={mark.note ? 'note' : 'pen'} />
            {mark.kind && kindLetter[mark.kind]}
        </Tag>
    );
}

/**
 * A piece of the text with the reader's marks drawn in it. Marks may overlap: the text is cut at every end of one, and a
 * cut piece belongs to the last mark that begins before it. `marks` are in the order of the text.
 */
export function withMarks(text: string, { begin, end }: Span, marks: readonly Mark[]): (string | JSX.Element)[] {
    const ends = marks.flatMap(({ span }) => (span ? [span.begin, span.end] : []));
    const cuts = [...new Set([begin, ...ends.filter((at) => at > begin && at < end), end])].sort((a, b) => a - b);
    const parts: (string | JSX.Element)[] = [];
    cuts.slice(0, -1).forEach((from, i) => {
        const to = cuts[i + 1] ?? end;
        const piece = text.slice(from, to);
        const mark = marks.findLast(({ span }) => span && span.begin <= from && span.end >= to);
        parts.push(
            mark ? (
                <mark
                    key={`m${from}`}
                    class={`mine ${mark.kind ? `kind-${mark.kind}` : ''}`}
                    data-mark={mark.id}
                    onClick={(event) => {
                        event.stopPropagation();
                        if (!isSelecting()) openMark(mark.id);
                    }}
                >
                    {piece}
                </mark>
            ) : (
                piece
            ),
        );
        for (const ended of marks)
            if (ended.span?.end === to) parts.push(<MarkTag key={`t${ended.id}`} mark={ended} />);
    });
    return parts;
}
