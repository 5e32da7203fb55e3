// What travels in the page beside its script, in blocks that the browser neither runs nor parses: so the page is there
// before its heavy parts are.

import { gunzip } from './gunzip.ts';

/**
 * Before the script: the messages of each language other than English, as packed JSON in base64, in one JSON object; the
 * worker's source, a classic script (glue and src/engine/worker.ts). Behind it, for the end of the page comes later: the
 * module, gzipped, as base64; the faces, as JSON of base64; the licences, as packed JSON in base64.
 */
export function embedded(name: 'worker' | 'module' | 'fonts' | 'licences' | 'messages'): string {
    return document.getElementById(`lectern-${name}`)?.textContent ?? '';
}

export function unpackedLicences(): Promise<unknown> {
    return gunzip(embedded('licences')).json();
}

/** Null where the page holds no messages in that language. */
export async function unpackedMessages(language: string): Promise<unknown> {
    const packed = (JSON.parse(embedded('messages')) as Partial<Record<string, string>>)[language];
    return packed === undefined ? null : gunzip(packed).json();
}

/** Settled once all blocks are there, which is after the script that stands before some of them has run. */
export function whenEmbedded(): Promise<void> {
    return new Promise((resolve) => {
        if (document.readyState !== 'loading') resolve();
        else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    });
}

/** Calls back after the browser has drawn what is there now. */
export function afterNextFrame(then: () => unknown): void {
    requestAnimationFrame(() => setTimeout(then));
}
