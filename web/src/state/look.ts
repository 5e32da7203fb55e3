// Everything that decides how sentences look, as one value, so that a long text can be brought up to date piece by piece.

import { computed } from '@preact/signals';
import { currentPair, pairsOf } from './beside.ts';
import { currentClaim, litSentences, shownSet } from './claims.ts';
import { cut } from './summary.ts';
import { pointed, target } from './view.ts';

export interface Look {
    /** Sentences of a lower rank are in the summary. */
    cut: number;
    claims: ReadonlySet<number>;
    lit: ReadonlySet<number>;
    current: number | null;
    arrived: number | null;
    pointed: number | null;
    /** Of each sentence that a second text says too, the pairs; and the one that is lit. */
    pairs: ReadonlyMap<number, readonly number[]>;
    pair: number | null;
}

export const look = computed<Look>(() => ({
    cut: cut.value,
    claims: shownSet.value,
    lit: litSentences.value,
    current: currentClaim.value,
    arrived: target.value?.sentence ?? null,
    pointed: pointed.value,
    pairs: pairsOf.first.value,
    pair: currentPair.value,
}));
