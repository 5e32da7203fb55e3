// The page's keys, as the list of them in the page says (KeysMenu.tsx).

import { article } from '../state/article.ts';
import { claimKinds, neighbourClaim } from '../state/claims.ts';
import { cardOpen, findOpen, pointed, sheetOpen } from '../state/view.ts';
import { goBack, openCard, openClaim, sentenceAtHand, stepSentence } from './jump.ts';

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

function escape(): void {
    if (findOpen.value) findOpen.value = false;
    else if (cardOpen.value) cardOpen.value = false;
    else if (sheetOpen.value) sheetOpen.value = false;
    else if (pointed.value !== null) pointed.value = null;
    else goBack();
}

export function listenForKeys(): void {
    document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !article.value) return;
        if (event.key === 'Escape') escape();
        if (isTyping(event.target)) return;
        const kind = claimKinds[Number(event.key) - 1];
        if (event.key === 'n') step(1);
        else if (event.key === 'p') step(-1);
        else if (kind) step(1, kind);
        else if (event.key === 'j') stepSentence(1);
        else if (event.key === 'k') stepSentence(-1);
        else if (event.key === 'w') openCard(sentenceAtHand());
        else if (event.key === '/') findOpen.value = true;
        else if (event.key === '?') document.getElementById('keys')?.togglePopover();
        else return;
        event.preventDefault();
    });
}
