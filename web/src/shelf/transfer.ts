// The shelf as one file. What is read back is checked field by field: it may come from anywhere.

import type { Override } from '../../../wasm/lectern.d.ts';
import type { ShelvedArticle } from './store.ts';

const mark = 'lectern shelf';
const version = 1;
/** In characters. */
const longestFile = 200 << 20;

export interface ShelfFile {
    articles: Omit<ShelvedArticle, 'id'>[];
    settings: unknown;
}

export function writeShelf(articles: ShelvedArticle[], settings: unknown): string {
    const kept = articles.map(({ title, name, text, added, overrides, focus }) => ({ title, name, text, added, overrides, focus }));
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
    return [{ title, name, text, added, focus, overrides: overridesIn(value.overrides) }];
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
    if (!isFields(file) || file.format !== mark || file.version !== version || !Array.isArray(file.articles)) return null;
    return { articles: file.articles.flatMap(articleIn), settings: file.settings };
}
