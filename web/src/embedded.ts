// What travels in the page beside its script, in blocks that the browser neither runs nor parses: so the page is there
// before its heavy parts are.

import { gunzip } from './gunzip.ts';

/**
 * The worker's whole source, a classic script (glue, module and src/engine/worker.ts); the faces, as JSON of base64; the
 * licences and the messages of the languages other than English, as packed JSON in base64.
 */
export function embedded(name: 'worker' | 'fonts' | 'licences' | 'messages'): string {
    return document.getElementById(`lectern-${name}`)?.textContent ?? '';
}

export function unpacked(name: 'licences' | 'messages'): Promise<unknown> {
    return gunzip(embedded(name)).json();
}

/** Calls back once the blocks are there, which is after the script that stands before them has run. */
export function whenEmbedded(then: () => void): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
    else then();
}

/** Calls back after the browser has drawn what is there now. */
export function afterNextFrame(then: () => void): void {
    requestAnimationFrame(() => setTimeout(then));
}
