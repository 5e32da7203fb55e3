// Books (.epub): the chapters in their reading order. EPUB 3.3, 4.2 (container) and 5 (package document).

import { t } from '../state/language.ts';
import { parseMarkup } from '../trusted.ts';
import { textOfTree } from './markup.ts';
import { Unreadable } from './unreadable.ts';
import { breathe, textOfEntry, unzip } from './zip.ts';

const isWanted = (path: string): boolean => path.startsWith('META-INF/') || /\.(opf|xhtml|html?|xml)$/i.test(path);

/** "OEBPS/text/../a.xhtml" is "OEBPS/a.xhtml". */
function resolve(folder: string, path: string): string {
    const parts: string[] = [];
    for (const part of `${folder}${decodeURIComponent(path.split('#')[0] ?? '')}`.split('/'))
        if (part === '..') parts.pop();
        else if (part !== '.') parts.push(part);
    return parts.join('/');
}

function attributeOf(document: Document, tag: string, name: string): string | null {
    return document.getElementsByTagName(tag)[0]?.getAttribute(name) ?? null;
}

/** The paths of the chapters, in order; the table of contents is left out. */
function chapterPaths(packageDocument: Document, folder: string): string[] {
    const items = new Map([...packageDocument.getElementsByTagName('item')].map((item) => [item.id, item]));
    return [...packageDocument.getElementsByTagName('itemref')].flatMap((reference) => {
        const item = items.get(reference.getAttribute('idref') ?? '');
        const isChapter = reference.getAttribute('linear') !== 'no' && !item?.getAttribute('properties')?.includes('nav');
        return item && isChapter ? [resolve(folder, item.getAttribute('href') ?? '')] : [];
    });
}

/** Fonts may be disguised in any book; chapters that are encrypted cannot be read. */
function isLocked(encryption: string | null, chapters: string[]): boolean {
    if (encryption === null) return false;
    const locked = [...parseMarkup(encryption, 'application/xml').getElementsByTagNameNS('*', 'CipherReference')];
    const paths = new Set(locked.map((reference) => resolve('', reference.getAttribute('URI') ?? '')));
    return chapters.some((chapter) => paths.has(chapter));
}

/** By the strict rules, under which `<title/>` is empty; by the lenient ones where those find a mistake. */
function parseChapter(markup: string): Document {
    const strict = parseMarkup(markup, 'application/xhtml+xml');
    const isBroken = strict.getElementsByTagName('parsererror').length > 0;
    return isBroken ? parseMarkup(markup.replace(/^\s*<\?xml[^>]*\?>/, ''), 'text/html') : strict;
}

/** Throws `Unreadable`. */
export async function textOfEpub(file: File): Promise<string> {
    const entries = await unzip(file, isWanted);
    const container = parseMarkup(textOfEntry(entries, 'META-INF/container.xml') ?? '<none/>', 'application/xml');
    const packagePath = attributeOf(container, 'rootfile', 'full-path') ?? '';
    const packageMarkup = textOfEntry(entries, packagePath);
    if (packageMarkup === null) throw new Unreadable(t('error.damaged', { name: file.name }));
    const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
    const packageDocument = parseMarkup(packageMarkup, 'application/xml');
    const paths = chapterPaths(packageDocument, folder);
    if (isLocked(textOfEntry(entries, 'META-INF/encryption.xml'), paths))
        throw new Unreadable(t('error.locked', { name: file.name }));
    const title = packageDocument.getElementsByTagNameNS('*', 'title')[0]?.textContent.trim();
    const chapters = title ? [`# ${title}`] : [];
    for (const path of paths) {
        const markup = textOfEntry(entries, path);
        if (markup !== null) chapters.push(textOfTree(parseChapter(markup).body));
        await breathe();
    }
    return chapters.join('\n\n');
}
