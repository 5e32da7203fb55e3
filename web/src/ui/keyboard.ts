// The page's keys, as the list of them in the page says (Keys.tsx).

import { article } from '../state/article.ts';
import { beside, nextPair } from '../state/beside.ts';
import { claimKinds, neighbourClaim } from '../state/claims.ts';
import { undo } from '../state/marks.ts';
import { cardOpen, findOpen, pointed, sheetOpen } from '../state/view.ts';
import { goBack, goToLength, openCard, openClaim, sentenceAtHand, stepSentence } from './jump.ts';
import { markSelection } from './marking.ts';
import { dropSelection, extendSelection, selected, selectSentence } from './selection.ts';

function isTyping(target: EventTarget | null): boolean {
    return (
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('textarea, select, input:not([type=range], [type=checkbox])'))
    );
}

function step(direction: 1 | -1, kind?: (typeof claimKinds)[number]): void {
    const claim = neighbourClaim(direction, kind);
    if (claim !== null) openClaim(claim);
}

/** The next pair of two texts; where there is no second one yet, the way to open it. */
function stepPair(): void {
    if (beside.value) nextPair();
    else document.querySelector<HTMLElement>('[popovertarget=beside-menu]')?.click();
}

function escape(): void {
    // An open menu closes by itself.
    if (document.querySelector(':popover-open')) return;
    if (selected.value) dropSelection();
    else if (findOpen.value) findOpen.value = false;
    else if (cardOpen.value) cardOpen.value = false;
    else if (sheetOpen.value) sheetOpen.value = false;
    else if (pointed.value !== null) pointed.value = null;
    else goBack();
}

/** The keys that mark what is selected, or the sentence at hand; false where the key is none of them. */
function mark(key: string): boolean {
    if (!['h', 'm', 'J', 'K'].includes(key)) return false;
    if (!selected.value) selectSentence(sentenceAtHand());
    else if (key === 'J' || key === 'K') extendSelection(key === 'J' ? 1 : -1);
    if (key === 'm') markSelection(null, true);
    // Once the toolbar is drawn.
    if (key === 'h') setTimeout(() => document.querySelector<HTMLElement>('.mark-toolbar button')?.focus());
    return true;
}

function isUndo({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
    return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z';
}

export function listenForKeys(): void {
    document.addEventListener('keydown', (event) => {
        if (!article.value) return;
        const typing = isTyping(event.target);
        if (isUndo(event) && !typing) {
            event.preventDefault();
            undo();
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') escape();
        if (typing) return;
        const kind = claimKinds[Number(event.key) - 1];
        if (event.key === 'n') step(1);
        else if (event.key === 'p') step(-1);
        else if (kind) step(1, kind);
        else if (event.key === 'j') stepSentence(1);
        else if (event.key === 'k') stepSentence(-1);
        else if (event.key === 's') goToLength();
        else if (event.key === 'w') openCard(sentenceAtHand());
        else if (event.key === 'c') stepPair();
        else if (event.key === '/') findOpen.value = true;
        else if (event.key === '?') document.getElementById('keys')?.togglePopover();
        else if (!mark(event.key)) return;
        event.preventDefault();
    });
}
