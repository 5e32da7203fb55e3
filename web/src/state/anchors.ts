// Where a mark is: a place in the text, and the words there with some before and behind, by which it is found again.
// The words are those of the W3C's TextQuoteSelector.

import type { Span } from '../../../wasm/lectern.d.ts';

export interface Quote {
    exact: string;
    /** What stands right before and right behind; either may be empty. */
    prefix: string;
    suffix: string;
}

/** In UTF-16 code units. */
const contextLength = 48;

/** Never cuts a surrogate pair in two. */
function wholeAt(text: string, offset: number): number {
    const code = text.charCodeAt(offset);
    return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

export function quoteOf(text: string, { begin, end }: Span): Quote {
    return {
        exact: text.slice(begin, end),
        prefix: text.slice(wholeAt(text, Math.max(0, begin - contextLength)), begin),
        suffix: text.slice(end, wholeAt(text, Math.min(text.length, end + contextLength))),
    };
}

/** The span without the blanks at its ends; null where nothing else is in it. */
export function trimmed(text: string, { begin, end }: Span): Span | null {
    const inside = text.slice(begin, end);
    const from = begin + inside.length - inside.trimStart().length;
    const to = end - (inside.length - inside.trimEnd().length);
    return from < to ? { begin: from, end: to } : null;
}

/** The share of two spans that both cover, 0 to 1: 1 where they are the same. */
export function overlap(a: Span, b: Span): number {
    const shared = Math.min(a.end, b.end) - Math.max(a.begin, b.begin);
    return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.begin, b.begin));
}
