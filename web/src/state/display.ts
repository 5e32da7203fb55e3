// What of a block is shown: its own words without the marks that only say what it is.

import type { Block, Span } from '../../../wasm/lectern.d.ts';

const marks: Partial<Record<Block['kind'], RegExp>> = {
    heading: /^[ \t]*#{1,6}[ \t]+/,
    list_item: /^[ \t]*(?:[-*+•‣◦–][ \t]+|\d+[.)][ \t]+)/u,
    quote: /^[ \t]*>[ \t]?/,
    code: /^[ \t]*```[^\n]*\n/,
};

/** Example: the heading "## What changed" is shown from its "W" on. */
export function displaySpan(text: string, block: Block): Span {
    const pattern = marks[block.kind];
    const head = text.slice(block.begin, Math.min(block.end, block.begin + 200));
    const begin = block.begin + (pattern?.exec(head)?.[0].length ?? 0);
    const fence = block.kind === 'code' && begin > block.begin ? /\n[ \t]*```[ \t]*$/ : null;
    const end = fence ? begin + text.slice(begin, block.end).replace(fence, '').length : block.end;
    return { begin: Math.min(begin, end), end };
}

/** The number of a numbered list item: "3" of "3. Third". */
export function listNumber(text: string, block: Block): number | null {
    const number = /^[ \t]*(\d{1,9})[.)][ \t]/.exec(text.slice(block.begin, block.begin + 20))?.[1];
    return number === undefined ? null : Number(number);
}
