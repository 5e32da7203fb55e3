import { type Article, article } from '../state/article.ts';
import { shownClaims } from '../state/claims.ts';
import { drawnMarks, kindOfClaim } from '../state/marks.ts';
import { chosen } from '../state/summary.ts';
import { jumpTo } from './jump.ts';

/** The text in so many rows; each row shows at most one sentence of the summary and one claim. */
const rows = 250;

/** The first of the items in each row of the text. */
function firstOfRows(items: number[], placeOf: (item: number) => number): [number, number][] {
    const found = new Map<number, number>();
    for (const item of items) {
        const row = Math.floor((placeOf(item) / 1000) * rows);
        if (!found.has(row)) found.set(row, item);
    }
    return [...found];
}

/** Where sections begin, the first of each row; the title heads the whole. */
function sections({ answer, index }: Article): number[] {
    const headings = answer.blocks.flatMap(({ kind, begin }, i) => (kind === 'heading' && i !== index.titleBlock ? [begin] : []));
    const length = Math.max(1, answer.blocks.at(-1)?.end ?? 1);
    return firstOfRows(headings, (begin) => (begin / length) * 1000).map(([, begin]) => begin);
}

/**
 * Where in the article the sections begin, and the summary and the claims lie. It is for the eye and the mouse; the summary panel says the same
 * in words.
 */
export function Minimap() {
    const current = article.value;
    if (!current) return null;
    const { answer } = current;
    const length = Math.max(1, answer.blocks.at(-1)?.end ?? 1);
    const place = (offset: number): number => (offset / length) * 1000;
    return (
        <svg
            class="minimap"
            viewBox="0 0 12 1000"
            preserveAspectRatio="none"
            aria-hidden="true"
            onClick={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                const wanted = ((event.clientY - box.top) / box.height) * length;
                jumpTo(Math.max(0, answer.sentences.findLastIndex(({ begin }) => begin <= wanted)));
            }}
        >
            <rect class="minimap-line" x="5.5" y="0" width="1" height="1000" />
            {sections(current).map((begin) => (
                <rect key={`s${begin}`} class="minimap-section" x="0" width="12" y={place(begin)} height="2" />
            ))}
            {firstOfRows(chosen.value, (index) => place(answer.sentences[index]?.begin ?? 0)).map(([row, index]) => {
                const sentence = answer.sentences[index];
                if (!sentence) return null;
                const height = Math.max(4, place(sentence.end) - place(sentence.begin));
                return <rect key={row} class="minimap-summary" x="3" width="6" y={place(sentence.begin)} height={height} />;
            })}
            {firstOfRows(shownClaims.value, (index) => place(answer.claims[index]?.begin ?? 0)).map(([row, index]) => {
                const claim = answer.claims[index];
                return claim && <rect key={-row - 1} class={`minimap-claim kind-${kindOfClaim(index)}`} x="9" width="3" y={place(claim.begin)} height="6" />;
            })}
            {drawnMarks.value.slice(0, rows).map(({ id, span }) => (
                span && <rect key={`m${id}`} class="minimap-mine" x="0" width="3" y={place(span.begin)} height="6" />
            ))}
        </svg>
    );
}
