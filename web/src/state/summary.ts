// How much of the article the summary takes. Every unit cuts the same order, so nothing is ever recomputed.

import { batch, computed, signal } from '@preact/signals';
import { article } from './article.ts';

export const cutUnits = ['sentences', 'percent', 'words', 'minutes'] as const;
export type CutUnit = (typeof cutUnits)[number];

const wordsPerMinute = 238; // silent reading of English non-fiction: Brysbaert 2019

export const cutUnit = signal<CutUnit>('sentences');
/** In `cutUnit`s; minutes in tenths of a minute. */
export const cutAmount = signal(5);

export const summaryForms = ['list', 'paragraph', 'points', 'outline'] as const;
/** How many key points are shown, at most. */
export const pointCounts = ['3', '5', '7'] as const;
export const pointCount = signal<(typeof pointCounts)[number]>('5');
export const summaryForm = signal<(typeof summaryForms)[number]>('list');

export interface CutRange {
    min: number;
    max: number;
    step: number;
}

export const cutRange = computed<CutRange>(() => {
    const index = article.value?.index;
    const sentences = index?.summaryLength ?? 1;
    const words = index?.wordsUpTo.at(-1) ?? 1;
    switch (cutUnit.value) {
        case 'sentences':
            return { min: 1, max: Math.max(1, sentences), step: 1 };
        case 'percent':
            return { min: 1, max: 100, step: 1 };
        case 'words':
            return { min: 10, max: Math.max(10, Math.ceil(words / 10) * 10), step: 10 };
        case 'minutes':
            return { min: 1, max: Math.max(1, Math.ceil((words / wordsPerMinute) * 10)), step: 1 };
    }
});

/** The most sentences whose words fit; at least one. */
function fitWords(wordsUpTo: number[], limit: number): number {
    let low = 1;
    let high = wordsUpTo.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((wordsUpTo[middle] ?? 0) <= limit) low = middle;
        else high = middle - 1;
    }
    return Math.min(low, wordsUpTo.length - 1);
}

/** How many sentences of the order are shown. */
export const cut = computed(() => {
    const index = article.value?.index;
    if (!index) return 0;
    const amount = cutAmount.value;
    switch (cutUnit.value) {
        case 'sentences':
            return Math.min(amount, index.summaryLength);
        case 'percent':
            return fitWords(index.wordsUpTo, ((index.wordsUpTo.at(-1) ?? 0) * amount) / 100);
        case 'words':
            return fitWords(index.wordsUpTo, amount);
        case 'minutes':
            return fitWords(index.wordsUpTo, (amount / 10) * wordsPerMinute);
    }
});

/** Moves the slider by steps of its own. */
export function stepCut(steps: number): void {
    const { min, max, step } = cutRange.value;
    cutAmount.value = Math.min(max, Math.max(min, cutAmount.value + steps * step));
}

export function cutAtSentences(sentences: number): void {
    batch(() => {
        cutUnit.value = 'sentences';
        cutAmount.value = Math.min(cutRange.value.max, sentences);
    });
}

/** Keeps about as many sentences when the unit changes. */
export function changeUnit(unit: CutUnit): void {
    const index = article.value?.index;
    const words = index?.wordsUpTo[cut.value] ?? 0;
    const all = index?.wordsUpTo.at(-1) ?? 1;
    const sentences = cut.value;
    cutUnit.value = unit;
    const amounts = {
        sentences,
        percent: Math.ceil((words / Math.max(1, all)) * 100),
        words: Math.ceil(words / 10) * 10,
        minutes: Math.ceil((words / wordsPerMinute) * 10),
    };
    cutAmount.value = Math.min(cutRange.value.max, Math.max(cutRange.value.min, amounts[unit]));
}

/** The summary's sentences in the order of the text. */
export const chosen = computed<number[]>(() => {
    const answer = article.value?.answer;
    return answer ? answer.summary.order.slice(0, cut.value).sort((a, b) => a - b) : [];
});

/** The few sentences that matter most and stand alone, in the order of the text, whatever the length of the summary. */
export const keyPoints = computed<number[]>(() => {
    const points = article.value?.answer.summary.key_points ?? [];
    return points.slice(0, Number(pointCount.value)).sort((a, b) => a - b);
});

/** The sentences of the form that the reader chose; none of a summary by section, which holds to its own order. */
export const shownSentences = computed<number[]>(() => {
    if (summaryForm.value === 'outline') return [];
    return summaryForm.value === 'points' ? keyPoints.value : chosen.value;
});

export const summaryWords = computed(() => article.value?.index.wordsUpTo[cut.value] ?? 0);

/** The summary's share of the words that a summary may use. */
export const cutPercent = computed(() => {
    const all = article.value?.index.wordsUpTo.at(-1) ?? 0;
    return all === 0 ? 0 : Math.round((summaryWords.value / all) * 100);
});

/** Whether a sentence is in the summary now. */
export function isChosen(sentence: number): boolean {
    const rank = article.value?.answer.sentences[sentence]?.rank;
    return rank !== undefined && rank < cut.value;
}

export interface Coverage {
    /** Prose blocks that the summary draws on, and all of them. */
    touched: number;
    prose: number;
}

export const coverage = computed<Coverage>(() => {
    const current = article.value;
    if (!current) return { touched: 0, prose: 0 };
    const { answer, index } = current;
    const proseBlocks = new Set<number>();
    const touched = new Set<number>();
    answer.summary.order.slice(0, index.summaryLength).forEach((sentence, place) => {
        const block = answer.sentences[sentence]?.block ?? -1;
        proseBlocks.add(block);
        if (place < cut.value) touched.add(block);
    });
    return { touched: touched.size, prose: proseBlocks.size };
});
