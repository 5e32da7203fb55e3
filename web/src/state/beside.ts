// The second text, open beside the first, and what the two have in common.

import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ComparedPlace, SharedClaim } from '../../../wasm/lectern.d.ts';
import { type Beside, layBeside } from './actions.ts';
import { article } from './article.ts';
import { t } from './language.ts';
import { cardOpen, notice, panel, sheetOpen, target } from './view.ts';

export type Side = 'first' | 'second';

export const beside = signal<Beside | null>(null);
/** What the reader brought as a second text. It outlives every failure, and the second text itself. */
export const besideDraft = signal('');
/** Why the second text could not be opened, or null. */
export const besideProblem = signal<string | null>(null);
/** Which text is seen where there is room for one alone. */
export const side = signal<Side>('first');
/** The pair that is lit in both texts, an index into `comparison.shared`, or null. */
export const currentPair = signal<number | null>(null);
/** A sentence of the second text to be brought into view; a new object each time. */
export const besideTarget = signal<{ sentence: number; focus: boolean } | null>(null);

type Places = ReadonlyMap<number, readonly number[]>;

function placesOn(which: Side): Places {
    const places = new Map<number, number[]>();
    beside.value?.comparison.shared.forEach((pair, i) => {
        const { sentence } = pair[which];
        const there = places.get(sentence);
        if (there) there.push(i);
        else places.set(sentence, [i]);
    });
    return places;
}

/** For each sentence of a text that says what the other says, the pairs. */
export const pairsOf: Record<Side, ReadonlySignal<Places>> = {
    first: computed(() => placesOn('first')),
    second: computed(() => placesOn('second')),
};

/** Opens a second text beside the first. Whatever happens, it stays in its box, and the first as it is. */
export async function openBeside(text: string, name = ''): Promise<boolean> {
    besideDraft.value = text.toWellFormed();
    besideProblem.value = null;
    if (text.trim() === '') {
        besideProblem.value = t('error.empty');
        return false;
    }
    const laid = await layBeside(text, name);
    if (laid === null) return false;
    if (typeof laid === 'string') {
        besideProblem.value = laid;
        return false;
    }
    batch(() => {
        beside.value = laid;
        currentPair.value = null;
        side.value = 'first';
        cardOpen.value = false;
        panel.value = 'compare';
        sheetOpen.value = true;
        notice.value = t('notice.compared');
    });
    return true;
}

/** Everything of the first is as it was before. */
export function closeBeside(): void {
    batch(() => {
        beside.value = null;
        currentPair.value = null;
        besideTarget.value = null;
        if (panel.value === 'compare') panel.value = 'summary';
    });
}

/** Brings a pair into view in both texts. With the focus goes the text that is not `from`. */
export function showPair(pair: SharedClaim, index: number | null, from: Side): void {
    batch(() => {
        currentPair.value = index;
        showPlaces(pair.first, pair.second, from);
    });
}

/** The same for any two places. */
export function showPlaces(first: Pick<ComparedPlace, 'sentence'> | null, second: Pick<ComparedPlace, 'sentence'> | null, from: Side): void {
    const to = !first || (second && from === 'first') ? 'second' : 'first';
    batch(() => {
        sheetOpen.value = false;
        side.value = to;
        if (first) target.value = { sentence: first.sentence, still: to !== 'first' };
        if (second) besideTarget.value = { sentence: second.sentence, focus: to === 'second' };
    });
}

/** The pair behind the current one, the first behind the last. */
export function nextPair(): void {
    const shared = beside.value?.comparison.shared ?? [];
    const index = ((currentPair.value ?? -1) + 1) % Math.max(1, shared.length);
    const pair = shared[index];
    if (pair) showPair(pair, index, 'second');
}

/** Another first text closes the second; the same one, read anew by the reader's decisions, is compared anew. */
export function followFirst(): void {
    let before = article.peek();
    effect(() => {
        const now = article.value;
        if (now === before) return;
        const isAnother = now?.source.text !== before?.source.text;
        before = now;
        if (!beside.peek()) return;
        if (isAnother) closeBeside();
        else void compareAnew();
    });
}

async function compareAnew(): Promise<void> {
    const source = beside.peek()?.article.source;
    if (!source) return;
    const laid = await layBeside(source.text, source.name);
    if (laid === null || typeof laid === 'string') closeBeside();
    else
        batch(() => {
            beside.value = laid;
            currentPair.value = null;
        });
}
