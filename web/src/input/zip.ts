// Zip archives, which .docx and .epub are. Read piece by piece, so that the page keeps answering meanwhile.

import { Unzip, UnzipInflate } from 'fflate';
import { t } from '../state/language.ts';
import { Unreadable } from './unreadable.ts';

/** What an archive may unpack to, in bytes: more is a mistake or an attack. */
const largestContent = 100 << 20;
const pieceLength = 64 << 10;

export type Entries = Map<string, Uint8Array<ArrayBuffer>>;

function join(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}

/** Gives other work its turn. */
export function breathe(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
}

/** The entries of an archive whose path is wanted, by path. Throws `Unreadable`. */
export async function unzip(file: File, wanted: (path: string) => boolean): Promise<Entries> {
    const entries: Entries = new Map();
    let size = 0;
    const reader = new Unzip((entry) => {
        if (!wanted(entry.name)) return;
        const pieces: Uint8Array[] = [];
        entry.ondata = (error, piece, final) => {
            if (error) throw error;
            size += piece.length;
            if (size > largestContent) throw new Unreadable(t('error.too_large', { name: file.name }));
            pieces.push(piece);
            if (final) entries.set(entry.name, join(pieces));
        };
        entry.start();
    });
    reader.register(UnzipInflate);
    try {
        for (let at = 0; at < file.size; at += pieceLength) {
            const end = Math.min(at + pieceLength, file.size);
            reader.push(new Uint8Array(await file.slice(at, end).arrayBuffer()), end === file.size);
            await breathe();
        }
    } catch (error) {
        if (error instanceof Unreadable) throw error;
        throw new Unreadable(t('error.damaged', { name: file.name }));
    }
    return entries;
}

const utf8 = new TextDecoder();

export function textOfEntry(entries: Entries, path: string): string | null {
    const bytes = entries.get(path);
    return bytes ? utf8.decode(bytes) : null;
}
