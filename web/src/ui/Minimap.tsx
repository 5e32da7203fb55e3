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

/** A rectangle's top and height, in thousandths of the text's length. */
interface Row {
    top: number;
    height: number;
}

/** Rectangles that share a column and a colour, as one shape: a long text has hundreds, each of which would be styled and laid out. */
function Rows({ class: name, x, width, rows: shown }: { class: string; x: number; width: number; rows: readonly Row[] }) {
    const shape = shown.map(({ top, height }) => `M${x} ${top.toFixed(1)}h${width}v${height.toFixed(1)}h-${width}z`).join('');
    return shape === '' ? null : <path class={name} d={shape} />;
}

/**
 * Where in the article the sections begin, and the summary and the claims lie. It is for the eye and the mouse; the summary
 * panel says the same in words.
 */
export function Minimap() {
    const current = article.value;
    if (!current) return null;
    const { answer } = current;
    const length = Math.max(1, answer.blocks.at(-1)?.end ?? 1);
    const place = (offset: number): number => (offset / length) * 1000;
    const inSummary = firstOfRows(chosen.value, (index) => place(answer.sentences[index]?.begin ?? 0)).flatMap(([, index]) => answer.sentences[index] ?? []);
    const claims = firstOfRows(shownClaims.value, (index) => place(answer.claims[index]?.begin ?? 0)).flatMap(([, index]) => {
        const claim = answer.claims[index];
        return claim ? [{ kind: kindOfClaim(index), top: place(claim.begin), height: 6 }] : [];
    });
    const mine = drawnMarks.value.slice(0, rows).flatMap(({ span }) => (span ? [{ top: place(span.begin), height: 6 }] : []));
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
            <path class="minimap-line" d="M5.5 0h1v1000h-1z" />
            <Rows class="minimap-section" x={0} width={12} rows={sections(current).map((begin) => ({ top: place(begin), height: 2 }))} />
            <Rows class="minimap-summary" x={3} width={6} rows={inSummary.map(({ begin, end }) => ({ top: place(begin), height: Math.max(4, place(end) - place(begin)) }))} />
            {[...new Set(claims.map(({ kind }) => kind))].map((kind) => (
                <Rows key={kind} class={`minimap-claim kind-${kind}`} x={9} width={3} rows={claims.filter((claim) => claim.kind === kind)} />
            ))}
            <Rows class="minimap-mine" x={0} width={3} rows={mine} />
        </svg>
    );
}
