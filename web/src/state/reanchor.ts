// Finds the words of a mark again: at their place, else by the words themselves, else by words much like them. Sure
// before eager: where nothing tells two places apart by what stands around them, or too little is alike, nothing is found.

import searchAlike from 'approx-string-match';
import type { Span } from '../../../wasm/lectern.d.ts';
import { type Quote, trimmed } from './anchors.ts';

/** Shorter words stand in too many places to be found by likeness, or without their surroundings. In code units. */
const shortest = 12;
const longestAlike = 1500;
/** Of the quoted characters, the share that may differ. */
const mostDifferent = 0.25;
/** Searched at a time, so that the page never stops answering. */
const sliceLength = 20_000;
const mostPlaces = 500;

/** A text in which blanks, quotation marks, dashes and case make no difference, and where each character stands. */
interface Plain {
    text: string;
    /** For each character of `text`, its offset in the original; one more entry than characters. */
    at: number[];
}

const alike: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‐': '-', '\u00ad': '' };

function plainOf(original: string): Plain {
    let text = '';
    const at: number[] = [];
    let blank = true;
    for (let i = 0; i < original.length; ++i) {
        const character = original.charAt(i);
        const isBlank = /\s/.test(character);
        if (isBlank && blank) continue;
        blank = isBlank;
        const lower = isBlank ? ' ' : (alike[character] ?? character.toLowerCase());
        for (const each of lower) {
            text += each;
            at.push(i);
        }
    }
    at.push(original.length);
    return { text, at };
}

function sharedEnd(a: string, b: string): number {
    let n = 0;
    while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) ++n;
    return n;
}

function sharedStart(a: string, b: string): number {
    let n = 0;
    while (n < a.length && n < b.length && a[n] === b[n]) ++n;
    return n;
}

interface Place extends Span {
    errors: number;
}

/** How well a place's surroundings are those of the quotation, in characters. */
function fit(text: string, { prefix, suffix }: Quote, { begin, end }: Span): number {
    const before = sharedEnd(text.slice(Math.max(0, begin - prefix.length), begin), prefix);
    return before + sharedStart(text.slice(end, end + suffix.length), suffix);
}

/** The likeliest of several places; null where too little speaks for it. */
function best(text: string, quote: Quote, places: Place[], expected: number): Span | null {
    const judged = places.map((place) => ({ place, fit: fit(text, quote, place), far: Math.abs(place.begin - expected) }));
    judged.sort((a, b) => a.place.errors - a.fit - (b.place.errors - b.fit) || a.far - b.far);
    const [first] = judged;
    if (!first) return null;
    const context = quote.prefix.length + quote.suffix.length;
    const isShort = quote.exact.length < shortest;
    if (isShort && context > 0 && first.fit < Math.min(6, context)) return null;
    return { begin: first.place.begin, end: first.place.end };
}

function exactPlaces(text: string, exact: string): Place[] {
    const places: Place[] = [];
    for (let at = text.indexOf(exact); at >= 0 && places.length < mostPlaces; at = text.indexOf(exact, at + 1))
        places.push({ begin: at, end: at + exact.length, errors: 0 });
    return places;
}

export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Places where words much like these stand, the text searched slice by slice. */
async function alikePlaces(text: string, exact: string): Promise<Place[]> {
    if (exact.length < shortest || exact.length > longestAlike) return [];
    const places: Place[] = [];
    for (let from = 0; from < text.length; from += sliceLength) {
        const slice = text.slice(from, from + sliceLength + 2 * exact.length);
        for (const { start, end, errors } of searchAlike(slice, exact, Math.floor(exact.length * mostDifferent)))
            places.push({ begin: from + start, end: from + end, errors });
        if (slice.length > sliceLength) await breathe();
    }
    const fewest = Math.min(...places.map(({ errors }) => errors));
    return places.filter(({ errors }) => errors === fewest).slice(0, mostPlaces);
}

export interface Finder {
    /** `hint` is where the words stood, where that is known. */
    find(quote: Quote, hint: Span | null): Promise<Span | null>;
}

/** Finds many quotations in one text. */
export function finderIn(text: string): Finder {
    let plain: Plain | null = null;
    const find = async (quote: Quote, hint: Span | null): Promise<Span | null> => {
        if (quote.exact.trim() === '') return null;
        if (hint && text.slice(hint.begin, hint.end) === quote.exact) return trimmed(text, hint);
        const expected = hint?.begin ?? 0;
        const same = best(text, quote, exactPlaces(text, quote.exact), expected);
        if (same) return trimmed(text, same);
        plain ??= plainOf(text);
        const { at } = plain;
        const wanted: Quote = {
            exact: plainOf(quote.exact).text.trim(),
            prefix: plainOf(quote.prefix).text,
            suffix: plainOf(quote.suffix).text,
        };
        const nearly = exactPlaces(plain.text, wanted.exact);
        const places = nearly.length > 0 ? nearly : await alikePlaces(plain.text, wanted.exact);
        const found = best(plain.text, wanted, places, expected);
        if (!found) return null;
        // The last character's own end: blanks that follow it are not in the words.
        const last = at[found.end - 1] ?? 0;
        const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
        return trimmed(text, { begin: at[found.begin] ?? 0, end });
    };
    return { find };
}
