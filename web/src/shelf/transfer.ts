// The shelf as one file. What is read back is checked field by field: it may come from anywhere.

import type { Override } from '../../../wasm/lectern.d.ts';
import { type Foreign, ownMarksIn } from '../input/annotations.ts';
import { marksAsData } from '../output/marks.ts';
import { webAddress } from '../state/address.ts';
import type { ShelvedArticle } from './store.ts';

const mark = 'lectern shelf';
/** Of the file; older ones are read too. */
const version = 2;
/** In characters. */
const longestFile = 200 << 20;

export interface ShelfFile {
    /** Marks without their numbers: they are given when they are put on the shelf. */
    articles: (Omit<ShelvedArticle, 'id' | 'marks'> & { marks: Foreign[] })[];
    settings: unknown;
}

export function writeShelf(articles: ShelvedArticle[], settings: unknown): string {
    const kept = articles.map(({ marks, ...article }) => ({ ...article, id: undefined, marks: marksAsData(marks) }));
    return JSON.stringify({ format: mark, version, articles: kept, settings }, null, 1);
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : '');

function overridesIn(value: unknown): Override[] {
    if (!Array.isArray(value)) return [];
    return value.flatMap((each: unknown) => {
        if (!isFields(each)) return [];
        const { begin, boilerplate } = each;
        const isWhole = typeof begin === 'number' && Number.isSafeInteger(begin) && begin >= 0;
        return isWhole && typeof boilerplate === 'boolean' ? [{ begin, boilerplate }] : [];
    });
}

function articleIn(value: unknown): ShelfFile['articles'] {
    if (!isFields(value)) return [];
    const text = textIn(value.text);
    if (text.trim() === '') return [];
    const added = typeof value.added === 'number' && Number.isFinite(value.added) ? value.added : 0;
    const [title, name, focus] = [textIn(value.title), textIn(value.name), textIn(value.focus)];
    const address = webAddress(textIn(value.address)) ?? '';
    return [{ title, name, text, added, focus, overrides: overridesIn(value.overrides), marks: ownMarksIn(value.marks), address }];
}

/** Null where the text is no shelf's file. */
export function readShelf(text: string): ShelfFile | null {
    if (text.length > longestFile) return null;
    let file: unknown;
    try {
        file = JSON.parse(text);
    } catch {
        return null;
    }
    if (!isFields(file) || file.format !== mark || ![1, version].includes(file.version as number)) return null;
    if (!Array.isArray(file.articles)) return null;
    return { articles: file.articles.flatMap(articleIn), settings: file.settings };
}
