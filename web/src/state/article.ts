// What is being read: the reader's text, and what the engine found in it.

import { computed, signal } from '@preact/signals';
import type { Answer, Override } from '../../../wasm/lectern.d.ts';
import type { Findings, Progress } from '../engine/client.ts';
import { type ArticleIndex, indexArticle } from './article_index.ts';

export interface Source {
    /** Well-formed UTF-16; every offset of the answer counts in it. */
    text: string;
    /** A file's name, or empty. */
    name: string;
}

export interface Article {
    source: Source;
    answer: Answer;
    index: ArticleIndex;
}

/** What is in the paste box. It outlives every failure. */
export const draft = signal('');

/** Longer texts are kept beside the box, not in it: browsers freeze over a text box of that length. */
export const longestDraft = 100_000;

export const article = signal<Article | null>(null);
export const overrides = signal<Override[]>([]);
export const focusWords = signal('');

/** Null while nothing is under way. */
export const progress = signal<Progress | null>(null);

/** One clear sentence for the reader, or null. */
export const problem = signal<string | null>(null);

/** Indexes in a task of its own: with a long text it takes its time. */
export async function indexed(source: Source, { answer, words }: Findings): Promise<Article> {
    await new Promise((resolve) => setTimeout(resolve));
    return { source, answer, index: indexArticle(answer, words) };
}

const longestTitle = 300;

export const title = computed(() => {
    const current = article.value;
    if (!current) return '';
    const span = current.answer.title;
    return span ? cleanLine(current.source.text.slice(span.begin, Math.min(span.end, span.begin + longestTitle))) : current.source.name;
});

/** A span as one line of plain words: no line breaks, no heading or list marks. */
export function cleanLine(text: string): string {
    return text
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^(?:#{1,6}|[-*•>]|\d+[.)])\s+/u, '');
}
