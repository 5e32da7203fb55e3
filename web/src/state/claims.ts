// Which claims are shown, and which one is looked at.

import { batch, computed, signal } from '@preact/signals';
import type { ClaimKind } from '../../../wasm/lectern.d.ts';
import { article } from './article.ts';
import { isRemoved, keptClaims, kindOfClaim } from './marks.ts';

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
/** Blocks for which the reader has set a number of highlights of their own. */
export const blockDensity = signal<ReadonlyMap<number, number>>(new Map());
/** The claim whose card is open, or null. */
export const currentClaim = signal<number | null>(null);
/** Claims in order of importance, or of the text. */
export const claimOrder = signal<'importance' | 'text'>('text');

/** About one highlight for a hundred words: more, and nothing stands out. */
export function usualDensity(claims: number, words: number): number {
    return Math.min(claims, Math.max(6, Math.round(words / 100)));
}

/** The most important claims of a block where it has a number of its own, of the whole text elsewhere; those that the
 * reader has a word on; none that the reader took away. */
const withinDensity = computed<number[]>(() => {
    const answer = article.value?.answer;
    const own = blockDensity.value;
    const kept = new Set(keptClaims.value);
    const taken = new Map<number, number>();
    const within: number[] = [];
    answer?.claims.forEach((claim, i) => {
        const block = answer.sentences[claim.sentence]?.block ?? -1;
        const before = taken.get(block) ?? 0;
        const limit = own.get(block);
        const isOver = limit === undefined ? i >= density.value : before >= limit;
        if (isRemoved(i) || (isOver && !kept.has(i))) return;
        taken.set(block, before + 1);
        within.push(i);
    });
    return within;
});

/** Of each kind, how many claims the text has. */
export const kindCounts = computed(() => {
    const counts = new Map<ClaimKind, number>();
    article.value?.answer.claims.forEach((_, i) => {
        if (!isRemoved(i)) counts.set(kindOfClaim(i), (counts.get(kindOfClaim(i)) ?? 0) + 1);
    });
    return counts;
});

/** The shown claims' indices, most important first. */
const shownByImportance = computed<number[]>(() =>
    withinDensity.value.filter((i) => !hiddenKinds.value.has(kindOfClaim(i))));

export const shownByPlace = computed<number[]>(() => {
    const claims = article.value?.answer.claims ?? [];
    return [...shownByImportance.value].sort((a, b) => (claims[a]?.begin ?? 0) - (claims[b]?.begin ?? 0));
});

export const shownClaims = computed(() =>
    claimOrder.value === 'text' ? shownByPlace.value : shownByImportance.value);

export const shownSet = computed(() => new Set(shownByImportance.value));

export function isShown(claim: number): boolean {
    return shownSet.value.has(claim);
}

/** How many claims a block has, and how many of them its density and that of the text let through. */
export function densityOfBlock(block: number): { shown: number; total: number } {
    const index = article.value?.index;
    const inside = (index?.sentencesOfBlock[block] ?? []).flatMap((sentence) => index?.claimsOfSentence.get(sentence) ?? []);
    const own = blockDensity.value.get(block);
    const byText = inside.filter((claim) => claim < density.value).length;
    return { shown: own ?? byText, total: inside.length };
}

export function setBlockDensity(block: number, wanted: number): void {
    blockDensity.value = new Map(blockDensity.value).set(block, wanted);
}

/** One density for all again. */
export function setDensity(wanted: number): void {
    batch(() => {
        density.value = wanted;
        blockDensity.value = new Map();
    });
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
    const wanted = shownByPlace.value.filter((i) => kind === undefined || kindOfClaim(i) === kind);
    if (wanted.length === 0) return null;
    const here = currentClaim.value === null ? null : claims[currentClaim.value]?.begin;
    const at = (i: number): number => claims[i]?.begin ?? 0;
    if (here === null || here === undefined) return (step === 1 ? wanted[0] : wanted.at(-1)) ?? null;
    if (step === 1) return wanted.find((i) => at(i) > here) ?? wanted[0] ?? null;
    return wanted.findLast((i) => at(i) < here) ?? wanted.at(-1) ?? null;
}
