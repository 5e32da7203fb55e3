// Files that the reader opens or drops, one or several.

import { read } from '../state/actions.ts';
import { problem, progress, type Source } from '../state/article.ts';
import { t } from '../state/language.ts';
import { opened } from '../state/opened.ts';
import { kindOfFile } from './formats.ts';
import { articleOfMarkup } from './markup.ts';
import { openJson } from './json_files.ts';
import { textOfPdf } from './pdf.ts';
import { Unreadable } from './unreadable.ts';

/** In bytes. */
const largestFile = 200 << 20;
const headLength = 4096;

/** UTF-8, or UTF-16 where a byte order mark says so; anything else by windows-1252, which never fails. */
function decode(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

async function headOf(file: File): Promise<string> {
    const bytes = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

async function convert(file: File): Promise<string> {
    const { name } = file;
    if (file.size > largestFile) throw new Unreadable(t('error.too_large', { name }));
    const kind = kindOfFile(await headOf(file), name);
    if (typeof kind === 'object') throw new Unreadable(t('error.unknown_file', { name, kind: t(kind.unreadable) }));
    if (kind === 'pdf') return textOfPdf(file);
    // Unpacking needs tables that are made only then.
    if (kind === 'docx') return (await import('./docx.ts')).textOfDocx(file);
    if (kind === 'epub') return (await import('./epub.ts')).textOfEpub(file);
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    return kind === 'html' ? articleOfMarkup(text) : text;
}

/** What the file is as an article; null where it is none and was put to its use otherwise. */
async function sourceOf(file: File): Promise<Source | Unreadable | null> {
    progress.value = { stage: 'opening' };
    try {
        const text = await convert(file);
        if (/\.json(ld)?$/i.test(file.name) && (await openJson(file.name, text))) return null;
        if (text.trim() === '') return new Unreadable(t('error.no_text', { name: file.name }));
        return { text, name: file.name };
    } catch (error) {
        return error instanceof Unreadable ? error : new Unreadable(t('error.unreadable', { name: file.name }));
    } finally {
        progress.value = null;
    }
}

/** A file as an article; a sentence for the reader where it is none, null where it was put to another use. */
export async function readFile(file: File): Promise<Source | string | null> {
    const source = await sourceOf(file);
    return source instanceof Unreadable ? source.message : source;
}

/** One readable file is read at once; of several, the reader chooses. What cannot be read is named with its reason. */
export async function openFiles(files: File[]): Promise<void> {
    if (files.length === 0) return;
    problem.value = null;
    const outcomes: (Source | Unreadable)[] = [];
    for (const file of files) {
        const outcome = await sourceOf(file);
        if (outcome) outcomes.push(outcome);
    }
    const sources = outcomes.filter((outcome): outcome is Source => !(outcome instanceof Unreadable));
    const failures = outcomes.filter((outcome) => outcome instanceof Unreadable);
    if (outcomes.length > 0) opened.value = sources.length > 1 ? sources : [];
    if (sources.length === 1 && sources[0]) await read(sources[0].text, sources[0].name);
    if (failures.length > 0) problem.value = failures.map(({ message }) => message).join(' ');
}

export function listenForDrops(): void {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length > 0) void openFiles(files);
        else if (text) void read(text);
    });
}
