// The reader's marks as they go out: in a part of their own, never among what Lectern found.

import type { Article } from '../state/article.ts';
import { cleanLine } from '../state/article.ts';
import { address, fragmentLink, webAddress } from '../state/address.ts';
import { t, tName } from '../state/language.ts';
import { listedMarks, type Mark, marks } from '../state/marks.ts';

/** "My highlight, statistic" */
export function describeMark({ of, kind, span }: Mark): string {
    const what = of === 'own' ? [t('marks.mine')] : [];
    const lost = span ? [] : [t('marks.not_found_short')];
    return [...what, ...(kind ? [tName('kind', kind)] : []), ...lost].join(', ');
}

/** Before each character that Markdown or HTML could read as its own, a backslash. */
export function escapeMarkdown(text: string): string {
    return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^([-+=]|\d+[.)])/gm, '\\$1');
}

function markdownMark(article: Article, mark: Mark): string {
    const quoted = `> ${escapeMarkdown(cleanLine(mark.quote.exact))}`;
    const link = mark.span ? fragmentLink(article.source.text, mark.span) : null;
    const described = [describeMark(mark), link && `<${link}>`].filter(Boolean).join(' ');
    return [quoted, described && `_${described}_`, escapeMarkdown(mark.note)].filter(Boolean).join('\n\n');
}

/** Empty where the reader marked nothing. */
export function marksAsMarkdown(article: Article): string[] {
    if (listedMarks.value.length === 0) return [];
    return [`## ${t('notes.title')}`, ...listedMarks.value.map((mark) => markdownMark(article, mark))];
}

export function marksAsText(): string[] {
    if (listedMarks.value.length === 0) return [];
    const lines = listedMarks.value.map((mark) => {
        const described = describeMark(mark);
        return [`“${cleanLine(mark.quote.exact)}”${described && ` (${described})`}`, mark.note].filter(Boolean).join('\n');
    });
    return [t('notes.title'), ...lines];
}

/** What the JSON holds of the reader's, beside the answer: read back by input/annotations.ts. */
export function marksAsData(list: readonly Mark[] = marks.value) {
    return list.map(({ span, quote, of, kind, note, made }) => ({
        of,
        ...(span && { begin: span.begin, end: span.end }),
        ...quote,
        ...(kind && { kind }),
        note,
        made,
    }));
}

export function readerPart() {
    const page = webAddress(address.value);
    return { ...(page !== null && { address: page }), marks: marksAsData() };
}
