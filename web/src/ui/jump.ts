// Going to a place in the text, and back to where the reader was.

import { signal } from '@preact/signals';
import { afterNextFrame } from '../embedded.ts';
import { article } from '../state/article.ts';
import { currentClaim } from '../state/claims.ts';
import { cardOpen, goTo, panel, pointed, sheetOpen, target } from '../state/view.ts';

interface Origin {
    element: HTMLElement | null;
    scroll: number;
    sheet: boolean;
}

/** Where the last jump started, or null. */
export const origin = signal<Origin | null>(null);

/** Keeps where the reader is now, to come back to. */
export function remember(): void {
    const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    origin.value = { element, scroll: scrollY, sheet: sheetOpen.value };
}

export function jumpTo(sentence: number): void {
    remember();
    goTo(sentence);
}

/** A sentence takes the focus only when it is given: one that a press could focus would break off a selection by mouse. */
export function focusSentence(sentence: HTMLElement): void {
    sentence.tabIndex = -1;
    sentence.addEventListener('blur', () => sentence.removeAttribute('tabindex'), { once: true });
    sentence.focus({ preventScroll: true });
}

export function goBack(): void {
    const from = origin.value;
    if (!from) return;
    origin.value = null;
    target.value = null;
    sheetOpen.value = from.sheet;
    scrollTo({ top: from.scroll, behavior: 'instant' });
    const refocus = (): void => from.element?.focus({ preventScroll: true });
    // What stands in a closed sheet cannot take the focus before the sheet is drawn open.
    if (from.sheet) afterNextFrame(refocus);
    else refocus();
}

/** Opens a claim's card and brings the claim into view beside it. */
export function openClaim(claim: number): void {
    const sentence = article.value?.answer.claims[claim]?.sentence;
    if (sentence === undefined) return;
    currentClaim.value = claim;
    cardOpen.value = false;
    panel.value = 'claims';
    goTo(sentence);
    sheetOpen.value = true;
}

/** Opens the card that says why a sentence is in the summary, or why not. */
export function openCard(sentence: number): void {
    pointed.value = sentence;
    cardOpen.value = true;
    sheetOpen.value = true;
}

/** The sentence that a key means: the one pointed at, else the one with the focus, else the first in sight. */
export function sentenceAtHand(): number {
    if (pointed.value !== null) return pointed.value;
    const focused = document.activeElement?.closest<HTMLElement>('[data-sentence]');
    const visible = (): HTMLElement | undefined =>
        [...document.querySelectorAll<HTMLElement>('[data-sentence]')].find((each) => each.getBoundingClientRect().top > 60);
    return Number((focused ?? visible())?.dataset.sentence ?? 0);
}

/** Points at the next (+1) or previous (-1) sentence and brings it into view; what is set aside is passed over. */
export function stepSentence(step: 1 | -1): void {
    const answer = article.value?.answer;
    const isAside = (sentence: number): boolean =>
        answer?.blocks[answer.sentences[sentence]?.block ?? -1]?.kind === 'boilerplate';
    let next = pointed.value === null ? sentenceAtHand() : pointed.value + step;
    while (isAside(next)) next += step;
    if (!answer?.sentences[next]) return;
    pointed.value = next;
    goTo(next);
}

/** Opens the summary, with the focus on its length. */
export function goToLength(): void {
    cardOpen.value = false;
    panel.value = 'summary';
    sheetOpen.value = true;
    setTimeout(() => document.getElementById('length-slider')?.focus());
}
