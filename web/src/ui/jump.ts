// Going to a place in the text, and back to where the reader was.

import { signal } from '@preact/signals';
import { article } from '../state/article.ts';
import { currentClaim } from '../state/claims.ts';
import { goTo, panel, sheetOpen, target } from '../state/view.ts';

interface Origin {
    element: HTMLElement | null;
    scroll: number;
    sheet: boolean;
}

/** Where the last jump started, or null. */
export const origin = signal<Origin | null>(null);

export function jumpTo(sentence: number): void {
    const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    origin.value = { element, scroll: scrollY, sheet: sheetOpen.value };
    goTo(sentence);
}

export function goBack(): void {
    const from = origin.value;
    if (!from) return;
    origin.value = null;
    target.value = null;
    sheetOpen.value = from.sheet;
    scrollTo({ top: from.scroll, behavior: 'instant' });
    from.element?.focus({ preventScroll: true });
}

/** Opens a claim's card and brings the claim into view beside it. */
export function openClaim(claim: number): void {
    const sentence = article.value?.answer.claims[claim]?.sentence;
    if (sentence === undefined) return;
    currentClaim.value = claim;
    panel.value = 'claims';
    goTo(sentence);
    sheetOpen.value = true;
}
