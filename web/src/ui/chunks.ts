// A text in pieces, which are put on the page one after the other.

import type { Article } from '../state/article.ts';

/** About how many characters are put on the page at a time, so that the page never stops answering. */
const chunkLength = 5000;
/** Of the first piece, which the reader waits for: about what a screen shows. */
const firstLength = 2500;

export interface ChunkRange {
    first: number;
    /** One past the last block. */
    last: number;
}

/** Cuts the blocks into runs of about `chunkLength` characters, the first shorter; a list or a run of page chrome is kept whole. */
export function chunksOf({ answer }: Article): ChunkRange[] {
    const ranges: ChunkRange[] = [];
    let first = 0;
    answer.blocks.forEach((block, i) => {
        const next = answer.blocks[i + 1];
        const length = block.end - (answer.blocks[first]?.begin ?? 0);
        const together = next?.kind === block.kind && (block.kind === 'list_item' || block.kind === 'boilerplate');
        const wanted = ranges.length === 0 ? firstLength : chunkLength;
        if (!next || (length >= wanted && (!together || length >= 4 * wanted))) {
            ranges.push({ first, last: i + 1 });
            first = i + 1;
        }
    });
    return ranges;
}

const keys = new WeakMap<Article, number>();
let lastKey = 0;

/** A new analysis is drawn from scratch. */
export function keyOf(current: Article): number {
    const known = keys.get(current) ?? ++lastKey;
    keys.set(current, known);
    return known;
}
