// The annotated article as a page of its own, the reader's notes at its end. It is built as a tree and serialized once,
// never from strings; only its style is put in afterwards, which the page's own policy would keep out of the tree.

import type { Claim, Span } from '../../../wasm/lectern.d.ts';
import { fragmentLink } from '../state/address.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { isShown, kindLetter } from '../state/claims.ts';
import { direction, interfaceLanguage, t } from '../state/language.ts';
import { drawnMarks, kindOfClaim, listedMarks, type Mark } from '../state/marks.ts';
import { chosen } from '../state/summary.ts';
import { displaySpan } from '../state/display.ts';
import { describeMark } from './marks.ts';
import { articleTitle, describeClaim, sentenceText } from './text.ts';

const style = `
body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; color: #222; background: #fdfcf9; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25 } pre { overflow-x: auto } a { color: #1d5b66 }
mark { background: none; color: inherit } mark.claim { text-decoration: underline 2px; text-underline-offset: .2em }
mark.quote, mark.event { text-decoration-style: dotted } mark.cause { text-decoration-style: double }
mark.prediction, mark.comparison { text-decoration-style: dashed } mark.recommendation { text-decoration-style: wavy }
mark.mine { background: #d3e9c6; border-radius: .3em } sup { font: .65em sans-serif; margin-left: .15em }
aside { border-left: 3px solid #888; padding-left: 1rem } .notes { margin-top: 3rem; border-top: 1px solid #999 }
.notes blockquote { margin: 0; font-style: italic } .notes p { margin: .3em 0; white-space: pre-line } .notes li { margin-bottom: 1.2em }
small, footer { color: #555 } footer { margin-top: 3rem; font-size: .8rem }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181715 } small, footer { color: #aaa } mark.mine { background: #2f4a26 } a { color: #86c5cc } }
@media print { body { max-width: none; margin: 0; font-size: 11pt; color: #000; background: none } mark.mine { background: none; outline: 1px solid #777 } li { break-inside: avoid } }`;

const elementOfKind: Record<string, string> = { list_item: 'li', quote: 'blockquote', code: 'pre', table: 'pre' };

/** Makes an element with text in it; the text is never parsed. */
function make<Name extends keyof HTMLElementTagNameMap>(page: Document, name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
    const element = page.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
}

interface Shown {
    claims: { claim: Claim; index: number }[];
    marks: Mark[];
}

function shownIn(article: Article, block: Span, index: number): Shown {
    const numbers = (article.index.sentencesOfBlock[index] ?? []).flatMap((sentence) => article.index.claimsOfSentence.get(sentence) ?? []);
    const claims = numbers.filter(isShown).flatMap((number) => {
        const claim = article.answer.claims[number];
        return claim ? [{ claim, index: number }] : [];
    });
    const marks = drawnMarks.value.filter(({ span }) => span !== null && span.begin < block.end && span.end > block.begin);
    return { claims, marks };
}

/** A raised number that leads to a note and is led back to. */
function noteLink(page: Document, mark: Mark): HTMLElement {
    const number = listedMarks.value.indexOf(mark) + 1;
    const link = make(page, 'a', String(number));
    link.href = `#note-${number}`;
    link.id = `mark-${number}`;
    const raised = page.createElement('sup');
    raised.append(link);
    return raised;
}

/** One piece between two ends of claims or marks, with what covers it. */
function writePiece(page: Document, article: Article, piece: Span, { claims, marks }: Shown): string | HTMLElement {
    const text = article.source.text.slice(piece.begin, piece.end);
    const covers = ({ begin, end }: Span): boolean => begin <= piece.begin && end >= piece.end;
    const claim = claims.find((each) => covers(each.claim));
    const mark = marks.find(({ span }) => span && covers(span));
    if (!claim && !mark) return text;
    const names = [claim && `claim ${kindOfClaim(claim.index)}`, mark && 'mine'].filter(Boolean).join(' ');
    const element = make(page, 'mark', text, names);
    element.title = claim ? describeClaim(article, claim.claim) : mark ? describeMark(mark) : '';
    return element;
}

function writeBlock(page: Document, article: Article, index: number): HTMLElement | null {
    const { source, answer } = article;
    const block = answer.blocks[index];
    if (!block || block.kind === 'boilerplate') return null;
    const tag = block.kind === 'heading' ? `h${Math.min(6, (block.level ?? 1) + 1)}` : elementOfKind[block.kind];
    const element = page.createElement(tag ?? 'p');
    element.dir = 'auto';
    const { begin, end } = displaySpan(source.text, block);
    const shown = shownIn(article, block, index);
    const ends = [...shown.claims.map(({ claim }) => claim), ...shown.marks.flatMap(({ span }) => span ?? [])].flatMap((span) => [span.begin, span.end]);
    const cuts = [...new Set([begin, ...ends.filter((at) => at > begin && at < end), end])].sort((a, b) => a - b);
    cuts.slice(0, -1).forEach((from, i) => {
        const to = cuts[i + 1] ?? end;
        element.append(writePiece(page, article, { begin: from, end: to }, shown));
        for (const each of shown.claims) if (each.claim.end === to) element.append(make(page, 'sup', kindLetter[kindOfClaim(each.index)]));
        for (const mark of shown.marks) if (mark.span?.end === to) element.append(noteLink(page, mark));
    });
    return element;
}

function writeNote(page: Document, article: Article, mark: Mark, number: number): HTMLElement {
    const item = page.createElement('li');
    item.id = `note-${number}`;
    item.append(make(page, 'blockquote', cleanLine(mark.quote.exact)));
    const described = describeMark(mark);
    if (described) item.append(make(page, 'small', described));
    if (mark.note) item.append(make(page, 'p', mark.note));
    const back = make(page, 'a', '↩');
    back.href = `#mark-${number}`;
    back.setAttribute('aria-label', t('reading.back'));
    if (mark.of === 'own' && mark.span) item.append(' ', back);
    const place = mark.span ? fragmentLink(article.source.text, mark.span) : null;
    if (place !== null) {
        const link = make(page, 'a', t('export.in_original'));
        link.href = place;
        link.rel = 'noreferrer';
        item.append(' ', link);
    }
    return item;
}

function writeNotes(page: Document, article: Article): HTMLElement[] {
    if (listedMarks.value.length === 0) return [];
    const section = make(page, 'section', '', 'notes');
    const list = page.createElement('ol');
    list.append(...listedMarks.value.map((mark, i) => writeNote(page, article, mark, i + 1)));
    section.append(make(page, 'h2', t('notes.title')), list);
    return [section];
}

function writeHead(page: Document): void {
    const meta = (name: string, content: string, key = 'name'): HTMLMetaElement => {
        const element = page.createElement('meta');
        element.setAttribute(key, name);
        element.content = content;
        return element;
    };
    const charset = page.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    const policy = meta('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'", 'http-equiv');
    page.head.prepend(charset, policy, meta('viewport', 'width=device-width, initial-scale=1'));
    page.documentElement.lang = interfaceLanguage.value;
    page.documentElement.dir = direction.value;
}

export function htmlPage(article: Article): string {
    const page = document.implementation.createHTMLDocument(articleTitle(article));
    writeHead(page);
    const list = page.createElement('ul');
    list.append(...chosen.value.map((sentence) => make(page, 'li', sentenceText(article, sentence))));
    const aside = page.createElement('aside');
    aside.append(list);
    page.body.append(make(page, 'h1', articleTitle(article)), aside);
    const body = page.createElement('main');
    body.lang = article.answer.language.code;
    article.answer.blocks.forEach((_, index) => {
        const element = index === article.index.titleBlock ? null : writeBlock(page, article, index);
        if (element) body.append(element);
    });
    page.body.append(body, ...writeNotes(page, article), make(page, 'footer', t('export.note')));
    const tree = new XMLSerializer().serializeToString(page.documentElement);
    return `<!doctype html>\n${tree.replace('</head>', `<style>${style}</style></head>`)}`;
}
