// Where the article stands on the web, if the reader says so; and links to places in it.
// https://wicg.github.io/scroll-to-text-fragment/

import { signal } from '@preact/signals';
import type { Span } from '../../../wasm/lectern.d.ts';

/** As the reader wrote it. */
export const address = signal('');

/** The address where it is one of a web page; null otherwise. */
export function webAddress(written: string): string | null {
    const url = URL.canParse(written.trim()) ? new URL(written.trim()) : null;
    return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** In characters: longer words are given by their beginning and their end. */
const longestWhole = 120;
const wordsAtEnds = 5;
const wordsAround = 3;

/** What a text directive keeps for itself is escaped too. */
const escape = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * The address of a place: "https://…#:~:text=…". Words that stand in several places are told apart by those before and
 * behind. Null where the reader gave no address.
 */
export function fragmentLink(text: string, { begin, end }: Span): string | null {
    const page = webAddress(address.value);
    if (page === null) return null;
    const exact = text.slice(begin, end);
    const words = wordsOf(exact);
    const isWhole = exact.length <= longestWhole && !/\n\s*\n/.test(exact);
    const range = isWhole
        ? escape(words.join(' '))
        : `${escape(words.slice(0, wordsAtEnds).join(' '))},${escape(words.slice(-wordsAtEnds).join(' '))}`;
    const isUnique = text.indexOf(exact) === text.lastIndexOf(exact);
    // Surroundings do not reach over the end of a paragraph: there a page has more than the text shows.
    const before = wordsOf(text.slice(Math.max(0, begin - 60), begin).replace(/.*\n\s*/s, '')).slice(-wordsAround).join(' ');
    const behind = wordsOf(text.slice(end, end + 60).replace(/\s*\n.*/s, '')).slice(0, wordsAround).join(' ');
    const prefix = !isUnique && before ? `${escape(before)}-,` : '';
    const suffix = !isUnique && behind ? `,-${escape(behind)}` : '';
    const [bare] = page.split(':~:');
    return `${bare ?? page}${page.includes('#') ? '' : '#'}:~:text=${prefix}${range}${suffix}`;
}
