// Word documents (.docx): the main text as light Markdown. Deleted text of tracked changes is left out.
// ECMA-376, Part 1, 17.3 (paragraphs) and 17.7 (styles).

import { t } from '../state/language.ts';
import { parseMarkup } from '../trusted.ts';
import { Unreadable } from './unreadable.ts';
import { breathe, textOfEntry, unzip } from './zip.ts';

const paragraphsAtOnce = 200;

function child(element: Element | undefined, name: string): Element | undefined {
    return element && [...element.children].find(({ localName }) => localName === name);
}

function value(element: Element | undefined, name = 'val'): string | null {
    return element?.getAttribute(`w:${name}`) ?? null;
}

type Role = { heading: number } | 'quote' | 'list' | 'text';

/** What each paragraph style is for, told by its outline level or its English name, which Word keeps in every language. */
function rolesOfStyles(markup: string): Map<string, Role> {
    const roles = new Map<string, Role>();
    for (const style of parseMarkup(markup, 'application/xml').getElementsByTagName('w:style')) {
        const id = value(style, 'styleId');
        const name = value(child(style, 'name'))?.toLowerCase() ?? '';
        const outline = value(child(child(style, 'pPr'), 'outlineLvl'));
        const level = /^heading (\d)/.exec(name)?.[1];
        if (id === null) continue;
        if (name === 'title') roles.set(id, { heading: 1 });
        else if (level !== undefined) roles.set(id, { heading: Number(level) });
        else if (outline !== null && Number(outline) < 6) roles.set(id, { heading: Number(outline) + 1 });
        else if (name.includes('quote')) roles.set(id, 'quote');
        else if (name.startsWith('list')) roles.set(id, 'list');
    }
    return roles;
}

const breaks: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };
/** Alternatives that repeat what stands beside them, notes to the editor, and a paragraph's own settings. */
const leftOut = new Set(['Fallback', 'delText', 'instrText', 'pPr', 'rPr', 'txbxContent']);

function runText(node: Element): string {
    if (leftOut.has(node.localName)) return '';
    if (node.localName === 't') return node.textContent;
    return breaks[node.localName] ?? [...node.children].map(runText).join('');
}

function paragraphText(paragraph: Element, roles: Map<string, Role>): string {
    const text = runText(paragraph).trim();
    if (text === '') return '';
    const settings = child(paragraph, 'pPr');
    const role = roles.get(value(child(settings, 'pStyle')) ?? '') ?? 'text';
    const numbering = child(settings, 'numPr');
    if (typeof role === 'object') return `${'#'.repeat(Math.min(6, role.heading))} ${text.replace(/\s+/g, ' ')}`;
    if (role === 'quote') return text.replace(/^/gm, '> ');
    if (!numbering && role !== 'list') return text;
    const depth = Math.min(8, Number(value(child(numbering, 'ilvl')) ?? 0));
    return `${'  '.repeat(depth)}- ${text.replace(/\s+/g, ' ')}`;
}

function tableText(table: Element, roles: Map<string, Role>): string {
    const named = (element: Element, name: string): Element[] =>
        [...element.children].filter(({ localName }) => localName === name);
    return named(table, 'tr')
        .map((row) => named(row, 'tc').map((cell) => bodyParts(cell, roles).join(' ').replace(/\s+/g, ' ')))
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}

function partText(element: Element, roles: Map<string, Role>): string[] {
    if (element.localName === 'p') return [paragraphText(element, roles)];
    if (element.localName === 'tbl') return [tableText(element, roles)];
    const isWrapper = ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(element.localName);
    return isWrapper ? bodyParts(element, roles) : [];
}

function bodyParts(body: Element, roles: Map<string, Role>): string[] {
    return [...body.children].flatMap((element) => partText(element, roles));
}

/** List items follow each other line by line; everything else is set apart by a blank line. */
function joinParts(parts: string[]): string {
    const isItem = (part: string | undefined): boolean => /^ *- /.test(part ?? '');
    const kept = parts.filter((part) => part !== '');
    return kept.map((part, i) => part + (isItem(part) && isItem(kept[i + 1]) ? '\n' : '\n\n')).join('').trim();
}

/** Throws `Unreadable`. */
export async function textOfDocx(file: File): Promise<string> {
    const entries = await unzip(file, (path) => path === 'word/document.xml' || path === 'word/styles.xml');
    const markup = textOfEntry(entries, 'word/document.xml');
    const body = markup === null ? undefined : parseMarkup(markup, 'application/xml').getElementsByTagName('w:body')[0];
    if (!body) throw new Unreadable(t('error.damaged', { name: file.name }));
    const roles = rolesOfStyles(textOfEntry(entries, 'word/styles.xml') ?? '<none/>');
    const parts: string[] = [];
    for (const [i, element] of [...body.children].entries()) {
        parts.push(...partText(element, roles));
        if (i % paragraphsAtOnce === 0) await breathe();
    }
    return joinParts(parts);
}
