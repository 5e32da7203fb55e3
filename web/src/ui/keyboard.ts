// The page's keys: n and p for the next and previous claim, 1 to 8 for those of a kind, / to find, Escape to step back.

import { article } from '../state/article.ts';
import { claimKinds, neighbourClaim } from '../state/claims.ts';
import { findOpen, sheetOpen } from '../state/view.ts';
import { goBack, openClaim } from './jump.ts';

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
    else if (sheetOpen.value) sheetOpen.value = false;
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
        else if (event.key === '/') findOpen.value = true;
        else return;
        event.preventDefault();
    });
}
