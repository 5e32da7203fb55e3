// Which claims are shown, and which one is looked at.

import { computed, signal } from '@preact/signals';
import type { ClaimKind } from '../../../wasm/lectern.d.ts';
import { article } from './article.ts';

export const claimKinds = [
    'statistic',
    'cause',
    'comparison',
    'prediction',
    'quote',
    'recommendation',
    'judgement',
    'event',
] as const satisfies ClaimKind[];

/** The tag beside each highlight, so that nothing rests on colour alone. */
export const kindLetter: Record<ClaimKind, string> = {
    statistic: 'S',
    cause: 'C',
    comparison: 'V',
    prediction: 'P',
    quote: 'Q',
    recommendation: 'R',
    judgement: 'J',
    event: 'E',
};

export const hiddenKinds = signal<ReadonlySet<ClaimKind>>(new Set());
/** How many of the most important claims are highlighted. */
export const density = signal(0);
/** The claim whose card is open, or null. */
export const currentClaim = signal<number | null>(null);
/** Claims in order of importance, or of the text. */
export const claimOrder = signal<'importance' | 'text'>('text');

/** About one highlight for a hundred words: more, and nothing stands out. */
export function usualDensity(claims: number, words: number): number {
    return Math.min(claims, Math.max(6, Math.round(words / 100)));
}

export const kindCounts = computed(() => {
    const counts = new Map<ClaimKind, number>();
    for (const claim of article.value?.answer.claims.slice(0, density.value) ?? [])
        counts.set(claim.kind, (counts.get(claim.kind) ?? 0) + 1);
    return counts;
});

/** The shown claims' indices, most important first. */
const shownByImportance = computed<number[]>(() => {
    const claims = article.value?.answer.claims ?? [];
    const shown: number[] = [];
    for (let i = 0; i < Math.min(density.value, claims.length); ++i) {
        const claim = claims[i];
        if (claim && !hiddenKinds.value.has(claim.kind)) shown.push(i);
    }
    return shown;
});

const shownByPlace = computed<number[]>(() => {
    const claims = article.value?.answer.claims ?? [];
    return [...shownByImportance.value].sort((a, b) => (claims[a]?.begin ?? 0) - (claims[b]?.begin ?? 0));
});

export const shownClaims = computed(() =>
    claimOrder.value === 'text' ? shownByPlace.value : shownByImportance.value);

const shownSet = computed(() => new Set(shownByImportance.value));

export function isShown(claim: number): boolean {
    return shownSet.value.has(claim);
}

export function toggleKind(kind: ClaimKind): void {
    const hidden = new Set(hiddenKinds.value);
    if (!hidden.delete(kind)) hidden.add(kind);
    hiddenKinds.value = hidden;
}

/** The sentences that the open card points to. */
export const litSentences = computed<ReadonlySet<number>>(() => {
    const current = currentClaim.value;
    const claim = current === null ? undefined : article.value?.answer.claims[current];
    const elsewhere = claim?.evidence.filter(({ sentence }) => sentence !== claim.sentence) ?? [];
    return new Set(elsewhere.map(({ sentence }) => sentence));
});

/** The shown claim after (+1) or before (-1) the current one in the text, of one kind where that is asked. */
export function neighbourClaim(step: 1 | -1, kind?: ClaimKind): number | null {
    const claims = article.value?.answer.claims ?? [];
    const candidates = shownByPlace.value.filter((i) => kind === undefined || claims[i]?.kind === kind);
    if (candidates.length === 0) return null;
    const here = currentClaim.value === null ? null : claims[currentClaim.value]?.begin;
    const at = (i: number): number => claims[i]?.begin ?? 0;
    if (here === null || here === undefined) return (step === 1 ? candidates[0] : candidates.at(-1)) ?? null;
    if (step === 1) return candidates.find((i) => at(i) > here) ?? candidates[0] ?? null;
    return candidates.findLast((i) => at(i) < here) ?? candidates.at(-1) ?? null;
}
