// HTML as the light Markdown that the engine knows: headings, lists, quotations, code and tables keep their form.

import { Readability } from '@mozilla/readability';
import { parseMarkup } from '../trusted.ts';

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD', 'IFRAME', 'BUTTON', 'SELECT']);
const blocks = new Set(
    'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV FIGURE FIGCAPTION ADDRESS DL DT DD UL OL FORM FIELDSET HR DETAILS SUMMARY'.split(
        ' ',
    ),
);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function table(element: Element): string {
    const rows = [...element.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th,td')].map((cell) => oneLine(cell.textContent)),
    );
    return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function listItem(element: Element): string {
    const list = element.parentElement;
    const depth = element.closest('body')
        ? [...ancestors(element)].filter((name) => name === 'UL' || name === 'OL').length - 1
        : 0;
    const number = list?.tagName === 'OL' ? `${[...list.children].indexOf(element) + 1}.` : '-';
    return `${'  '.repeat(Math.max(0, depth))}${number} `;
}

function* ancestors(element: Element): Generator<string> {
    for (let up = element.parentElement; up; up = up.parentElement) yield up.tagName;
}

/** Appends a node's text; blocks are set apart by blank lines, which `tidy` evens out. */
function write(node: Node, out: string[]): void {
    if (node.nodeType === 3) out.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    const children = (): void => element.childNodes.forEach((child) => write(child, out));
    if (skipped.has(tag)) return;
    if (/^H[1-6]$/.test(tag)) out.push(`\n\n${'#'.repeat(Number(tag[1]))} ${oneLine(element.textContent)}\n\n`);
    else if (tag === 'BR') out.push('\n');
    else if (tag === 'TABLE') out.push(`\n\n${table(element)}\n\n`);
    else if (tag === 'PRE') out.push(`\n\n\`\`\`\n${element.textContent.trimEnd()}\n\`\`\`\n\n`);
    else if (tag === 'BLOCKQUOTE') out.push(`\n\n${quoted(element)}\n\n`);
    else if (tag === 'LI') {
        out.push(`\n${listItem(element)}`);
        children();
        out.push('\n');
    } else if (blocks.has(tag)) {
        out.push('\n\n');
        children();
        out.push('\n\n');
    } else children();
}

function quoted(element: Element): string {
    const inner: string[] = [];
    element.childNodes.forEach((child) => write(child, inner));
    return tidy(inner.join(''))
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
}

function tidy(text: string): string {
    return text
        .split('\n')
        .map((line) => line.replace(/[ \t]+$/, '').replace(/^ (?! *[-\d])/, ''))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/(^|\n)((?: *)(?:-|\d+\.)) *\n+/g, '$1$2 ')
        .trim();
}

export function textOfTree(root: Node): string {
    const out: string[] = [];
    write(root, out);
    return tidy(out.join(''));
}

/** A whole page, by its look: it has a head of its own with a title, or its own navigation. */
function isWholePage(document: Document): boolean {
    return document.title !== '' || document.querySelector('nav, main, article, header') !== null;
}

/**
 * The article of a page's HTML, or the whole of a fragment. The document that is parsed here runs and loads nothing.
 * A `charThreshold` of one character keeps Readability from its retries, which would assign markup (0 it takes for 500).
 */
export function articleOfMarkup(markup: string): string {
    const document = parseMarkup(markup, 'text/html');
    const all = textOfTree(document.body);
    if (!isWholePage(document)) return all;
    document.querySelectorAll('noscript').forEach((element) => element.remove());
    const found = new Readability(document, { charThreshold: 1, serializer: textOfTree }).parse();
    if (!found?.content || found.content.length < all.length / 10) return all;
    return found.title ? `# ${oneLine(found.title)}\n\n${found.content}` : found.content;
}
