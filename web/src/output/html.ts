// The annotated article as a page of its own. It is built as a tree and serialized once, never from strings.

import { type Article } from '../state/article.ts';
import { isShown, kindLetter } from '../state/claims.ts';
import { t } from '../state/language.ts';
import { chosen } from '../state/summary.ts';
import { displaySpan } from '../state/display.ts';
import { articleTitle, describeClaim, sentenceText } from './text.ts';

const style = `
body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; color: #222; background: #fdfcf9 }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em }
mark.quote, mark.event { text-decoration-style: dotted } mark.cause { text-decoration-style: double }
mark.prediction, mark.comparison { text-decoration-style: dashed } mark.recommendation { text-decoration-style: wavy }
sup { font: .65em sans-serif; margin-left: .15em } aside { border-left: 3px solid #888; padding-left: 1rem }
footer { margin-top: 3rem; font-size: .8rem; color: #555 }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181715 } footer { color: #aaa } }`;

const elementOfKind: Record<string, string> = { list_item: 'li', quote: 'blockquote', code: 'pre', table: 'pre' };

function writeBlock(page: Document, article: Article, index: number): HTMLElement | null {
    const { source, answer } = article;
    const block = answer.blocks[index];
    if (!block || block.kind === 'boilerplate') return null;
    const tag = block.kind === 'heading' ? `h${Math.min(6, (block.level ?? 1) + 1)}` : elementOfKind[block.kind];
    const element = page.createElement(tag ?? 'p');
    const shown = displaySpan(source.text, block);
    let at = shown.begin;
    for (const sentence of article.index.sentencesOfBlock[index] ?? [])
        for (const number of article.index.claimsOfSentence.get(sentence) ?? []) {
            const claim = answer.claims[number];
            if (!claim || !isShown(number) || claim.begin < at) continue;
            const mark = page.createElement('mark');
            mark.className = claim.kind;
            mark.title = describeClaim(article, claim);
            mark.textContent = source.text.slice(claim.begin, claim.end);
            const tagLetter = page.createElement('sup');
            tagLetter.textContent = kindLetter[claim.kind];
            element.append(source.text.slice(at, claim.begin), mark, tagLetter);
            at = claim.end;
        }
    element.append(source.text.slice(at, shown.end));
    return element;
}

export function htmlPage(article: Article): string {
    const page = document.implementation.createHTMLDocument(articleTitle(article));
    const charset = page.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    const css = page.createElement('style');
    css.textContent = style;
    page.head.prepend(charset);
    page.head.append(css);
    const heading = page.createElement('h1');
    heading.textContent = articleTitle(article);
    const aside = page.createElement('aside');
    const list = page.createElement('ul');
    for (const sentence of chosen.value) {
        const item = page.createElement('li');
        item.textContent = sentenceText(article, sentence);
        list.append(item);
    }
    aside.append(list);
    page.body.append(heading, aside);
    article.answer.blocks.forEach((_, index) => {
        const element = index === article.index.titleBlock ? null : writeBlock(page, article, index);
        if (element) page.body.append(element);
    });
    const footer = page.createElement('footer');
    footer.textContent = t('export.note');
    page.body.append(footer);
    return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}`;
}
