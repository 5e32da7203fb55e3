// Files that the reader opens or drops.

import { read } from '../state/actions.ts';
import { problem } from '../state/article.ts';
import { t } from '../state/language.ts';
import { articleOfMarkup } from './markup.ts';

function extension(name: string): string {
    return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

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

async function textOfFile(file: File): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) throw new Error(t('error.not_text_file', { name: file.name }));
    const text = decode(bytes);
    return ['html', 'htm', 'xhtml'].includes(extension(file.name)) ? articleOfMarkup(text) : text;
}

export async function openFiles(files: File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    try {
        await read(await textOfFile(file), file.name);
    } catch (error) {
        problem.value = error instanceof Error ? error.message : t('error.unreadable', { name: file.name });
    }
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
