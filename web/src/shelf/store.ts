// Where the shelf lies: one IndexedDB database, there only while the reader wants it. Every function may reject, as
// storage may be forbidden, full or broken; state/shelf.ts turns that into a sentence.

import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Override } from '../../../wasm/lectern.d.ts';
import type { Mark } from '../state/marks.ts';

const name = 'lectern';
/** Raised whenever an article is kept in another form; `open` brings older ones up to it. */
const version = 2;

/** An article as it is kept. */
export interface ShelvedArticle {
    /** SHA-256 of the text, in hexadecimal: the same text is kept once. */
    id: string;
    title: string;
    /** The file's name, or empty. */
    name: string;
    text: string;
    /** Milliseconds since 1970. */
    added: number;
    overrides: Override[];
    focus: string;
    /** The reader's highlights and notes. Since version 2, as `address`. */
    marks: readonly Mark[];
    /** Where the article stands on the web, or empty. */
    address: string;
}

interface Schema extends DBSchema {
    articles: { key: string; value: ShelvedArticle };
    settings: { key: string; value: unknown };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

/** From version 1 to 2. Should it fail, the browser takes the whole change back. */
async function addMarks(articles: IDBPObjectStore<Schema, ('articles' | 'settings')[], 'articles', 'versionchange'>): Promise<void> {
    for (const kept of await articles.getAll()) await articles.put({ ...kept, marks: [], address: '' });
}

function open(): Promise<IDBPDatabase<Schema>> {
    database ??= openDB<Schema>(name, version, {
        upgrade(shelf, before, _, change) {
            if (before < 1) {
                shelf.createObjectStore('articles', { keyPath: 'id' });
                shelf.createObjectStore('settings');
            } else if (before < 2) {
                void addMarks(change.objectStore('articles'));
            }
        },
        // Another tab takes the shelf away.
        blocking: () => void close(),
        terminated: () => (database = null),
    });
    return database.catch((error: unknown) => {
        database = null;
        throw error;
    });
}

async function close(): Promise<void> {
    const closing = database;
    database = null;
    (await closing)?.close();
}

/** Whether there is a shelf on this device. Looking for one makes none. */
export async function exists(): Promise<boolean> {
    const found = await indexedDB.databases();
    return found.some((each) => each.name === name);
}

export async function create(): Promise<void> {
    await open();
}

/** Deletes everything, the database with it. */
export async function destroy(): Promise<void> {
    await close();
    await deleteDB(name);
}

export async function articles(): Promise<ShelvedArticle[]> {
    const all = await (await open()).getAll('articles');
    return all.sort((a, b) => b.added - a.added);
}

export async function article(id: string): Promise<ShelvedArticle | undefined> {
    return (await open()).get('articles', id);
}

export async function put(kept: ShelvedArticle): Promise<void> {
    await (await open()).put('articles', kept);
}

export async function remove(id: string): Promise<void> {
    await (await open()).delete('articles', id);
}

export async function settings(): Promise<unknown> {
    return (await open()).get('settings', 'view');
}

export async function putSettings(view: unknown): Promise<void> {
    await (await open()).put('settings', view, 'view');
}

export async function idOf(text: string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
