// The shelf: what the reader wants kept on this device. Off, and nothing written, until it is turned on.

import { effect, signal } from '@preact/signals';
import * as store from '../shelf/store.ts';
import { readShelf, writeShelf } from '../shelf/transfer.ts';
import { read } from './actions.ts';
import { article, cleanLine, focusWords, overrides, type Source, title } from './article.ts';
import { address } from './address.ts';
import { freshOf, place } from './bringing.ts';
import { t } from './language.ts';
import { marks, openMarks } from './marks.ts';
import { applySettings, viewSettings } from './settings.ts';
import { notice } from './view.ts';

/** Null until it is known. */
export const shelfOn = signal<boolean | null>(null);
/** Newest first; those that have the search words. */
export const shelved = signal<store.ShelvedArticle[]>([]);
export const shelfSearch = signal('');
export const shelfProblem = signal<string | null>(null);

const longestTitle = 120;

function explain(error: unknown): string {
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') return t('shelf.full');
    if (name === 'SecurityError' || name === 'InvalidStateError' || typeof indexedDB === 'undefined') return t('shelf.forbidden');
    return t('shelf.broken');
}

/** Whatever storage does, the page goes on: a failure becomes a sentence. */
async function attempt(work: () => Promise<void>): Promise<void> {
    try {
        await work();
    } catch (error) {
        shelfProblem.value = explain(error);
    }
}

/** What the reader asks for: an older failure is no longer news. */
function attemptAnew(work: () => Promise<void>): Promise<void> {
    shelfProblem.value = null;
    return attempt(work);
}

/** Among the article's own words, or in what the reader wrote about it. */
function matches({ title: heading, text, name, marks: noted }: store.ShelvedArticle): boolean {
    const wanted = shelfSearch.value.toLowerCase().split(/\s+/).filter(Boolean);
    const whole = [heading, name, text, ...noted.map(({ note }) => note)].join('\n').toLowerCase();
    return wanted.every((word) => whole.includes(word));
}

async function list(): Promise<void> {
    shelved.value = (await store.articles()).filter(matches);
}

/** Looks for a shelf; keeps what is read and set from then on, while it is on. */
export async function findShelf(): Promise<void> {
    await attempt(async () => {
        shelfOn.value = await store.exists();
        if (!shelfOn.value) return;
        await applySettings(await store.settings());
        await list();
    });
    shelfOn.value ??= false;
    effect(() => {
        if (shelfOn.value && article.value) void attempt(welcomeArticle);
    });
    keepMarks();
    effect(() => {
        const view = viewSettings();
        if (shelfOn.value) void attempt(() => store.putSettings(view));
    });
}

/** How long the reader's hand has to rest before a note is written to the shelf, in milliseconds. */
const rest = 400;

/** Keeps what is marked and written, as it changes. */
function keepMarks(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: unknown[] = [marks.peek(), address.peek()];
    effect(() => {
        const now = [marks.value, address.value];
        const isNew = now.some((value, i) => value !== before[i]);
        before = now;
        if (!isNew || !shelfOn.peek() || !article.peek()) return;
        clearTimeout(timer);
        timer = setTimeout(() => void attempt(keepArticle), rest);
    });
}

/** An article that is opened again finds the marks that lie on the shelf with it. */
async function welcomeArticle(): Promise<void> {
    const text = article.peek()?.source.text ?? '';
    const kept = await store.article(await store.idOf(text));
    if (kept && marks.peek().length === 0 && article.peek()?.source.text === text) {
        openMarks(text, kept.marks);
        address.value ||= kept.address;
    }
    await keepArticle();
}

async function keepArticle(): Promise<void> {
    const source = article.value?.source;
    if (!source) return;
    const heading = title.peek() || cleanLine(source.text.slice(0, longestTitle));
    const decided = { overrides: overrides.peek(), focus: focusWords.peek(), marks: marks.peek(), address: address.peek() };
    const id = await store.idOf(source.text);
    await store.put({ id, title: heading, ...source, added: Date.now(), ...decided });
    await list();
}

export function turnOn(): Promise<void> {
    return attemptAnew(async () => {
        await store.create();
        shelfOn.value = true;
        await list();
    });
}

/** Turns it off and deletes all that is on it. */
export function turnOff(): Promise<void> {
    return attemptAnew(async () => {
        shelfOn.value = false;
        shelved.value = [];
        await store.destroy();
    });
}

export function removeFromShelf(id: string): Promise<void> {
    return attemptAnew(async () => {
        await store.remove(id);
        await list();
    });
}

export function takeFromShelf(id: string): Promise<void> {
    return attemptAnew(async () => {
        const kept = await store.article(id);
        if (!kept) return;
        await read(kept.text, kept.name, kept);
    });
}

/** The text of an article on the shelf; null where it cannot be had. */
export async function shelvedText(id: string): Promise<Source | null> {
    let found: Source | null = null;
    await attemptAnew(async () => {
        const kept = await store.article(id);
        if (kept) found = { text: kept.text, name: kept.name };
    });
    return found;
}

export function searchShelf(words: string): Promise<void> {
    shelfSearch.value = words;
    return attemptAnew(list);
}

/** The whole shelf as one file's text; null where it cannot be read. */
export async function exportShelf(): Promise<string | null> {
    let file: string | null = null;
    await attemptAnew(async () => {
        file = writeShelf(await store.articles(), viewSettings());
    });
    return file;
}

/** False where the text is no shelf's file. What is there already stays. */
export async function importShelf(text: string): Promise<boolean> {
    const file = readShelf(text);
    if (!file) return false;
    await attemptAnew(async () => {
        await store.create();
        shelfOn.value = true;
        for (const kept of file.articles) {
            const id = await store.idOf(kept.text);
            const here = (await store.article(id))?.marks ?? [];
            const all = [...here, ...freshOf(await place(kept.marks, kept.text), here)];
            await store.put({ ...kept, id, marks: all.map((mark, i) => ({ ...mark, id: i + 1 })) });
        }
        await applySettings(file.settings);
        await list();
        notice.value = t('shelf.imported', { n: file.articles.length });
    });
    return true;
}
