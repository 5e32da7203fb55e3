// What the reader marks and writes: highlights of their own, and what they make of Lectern's claims. One list, keyed by
// place and words, so that it outlives every new analysis of the text.

import { batch, computed, signal } from '@preact/signals';
import type { Answer, ClaimKind, Span } from '../../../wasm/lectern.d.ts';
import { type Quote, overlap, quoteOf } from './anchors.ts';
import { article } from './article.ts';
import { sentenceAt } from './article_index.ts';

export interface Mark {
    /** Its own in the article. */
    id: number;
    /** Null where its words were not found in this text: it is listed, and kept. */
    span: Span | null;
    quote: Quote;
    /** `own`: the reader's highlight; `claim`: a word on a claim of Lectern's; `removed`: that claim is not to be shown. */
    of: 'own' | 'claim' | 'removed';
    /** The reader's kind; null for none, or for the one that Lectern gave. */
    kind: ClaimKind | null;
    note: string;
    /** Milliseconds since 1970. */
    made: number;
}

export const longestNote = 20_000;

/** In no order. */
export const marks = signal<readonly Mark[]>([]);
/** The mark whose note is open, or null. */
export const currentMark = signal<number | null>(null);

/** Lists as they were before each change, the last one last. */
const history = signal<(readonly Mark[])[]>([]);
/** The mark whose note is being typed: its keystrokes are undone together. */
let typedIn: number | null = null;

/** What was marked in texts that were read since the page was opened: going back to one finds its marks again. */
const remembered = new Map<string, readonly Mark[]>();

export const canUndo = computed(() => history.value.length > 0);

function change(next: readonly Mark[], typing: number | null = null): void {
    batch(() => {
        if (typing === null || typing !== typedIn) history.value = [...history.value, marks.value];
        typedIn = typing;
        marks.value = next;
    });
    const text = article.value?.source.text;
    if (text !== undefined) remembered.set(text, next);
}

/** The list for a text that is opened: what is known of it, or what was kept with it. */
export function openMarks(text: string, kept: readonly Mark[]): void {
    batch(() => {
        marks.value = remembered.get(text) ?? kept;
        currentMark.value = null;
        history.value = [];
        typedIn = null;
    });
}

export function undo(): void {
    const before = history.value.at(-1);
    if (!before) return;
    const left = history.value.slice(0, -1);
    change(before);
    history.value = left;
    if (!before.some(({ id }) => id === currentMark.value)) currentMark.value = null;
}

/** Adds marks that have no number yet, in one step that can be undone; gives their numbers. */
export function addMarks(found: readonly Omit<Mark, 'id'>[]): number[] {
    const first = Math.max(0, ...marks.value.map(({ id }) => id)) + 1;
    if (found.length > 0) change([...marks.value, ...found.map((mark, i) => ({ ...mark, id: first + i }))]);
    return found.map((_, i) => first + i);
}

function add(span: Span, of: Mark['of'], kind: ClaimKind | null): number {
    const quote = quoteOf(article.value?.source.text ?? '', span);
    return addMarks([{ span, quote, of, kind, note: '', made: Date.now() }])[0] ?? 0;
}

/** A highlight of the reader's own; the one that is there where the same words have one. */
export function highlight(span: Span, kind: ClaimKind | null): number {
    const same = marks.value.find((mark) => mark.of === 'own' && mark.span?.begin === span.begin && mark.span.end === span.end);
    if (!same) return add(span, 'own', kind);
    if (same.kind !== kind) changeMark(same.id, { kind });
    return same.id;
}

export function changeMark(id: number, changes: Partial<Pick<Mark, 'of' | 'kind'>>): void {
    change(marks.value.map((mark) => (mark.id === id ? { ...mark, ...changes } : mark)).filter(says));
}

/** An empty note on a claim says nothing and is not kept; an own highlight stays without one. */
export function writeNote(id: number, note: string): void {
    const text = note.slice(0, longestNote);
    change(marks.value.map((mark) => (mark.id === id ? { ...mark, note: text } : mark)), id);
}

export function removeMark(id: number): void {
    change(marks.value.filter((mark) => mark.id !== id));
    if (currentMark.value === id) currentMark.value = null;
}

function says({ of, kind, note }: Mark): boolean {
    return of !== 'claim' || kind !== null || note !== '';
}

/** Which claim a mark speaks of: the one that covers about the same words. */
function claimOf(answer: Answer, byKey: Map<number, number[]>, span: Span): number | null {
    const sentence = sentenceAt(answer, span.begin);
    const near = [sentence, sentence + 1].flatMap((each) => byKey.get(each) ?? []);
    const shares = near.map((index) => ({ index, share: overlap(answer.claims[index] ?? { begin: 0, end: 0 }, span) }));
    const best = shares.sort((a, b) => b.share - a.share)[0];
    return best && best.share >= 0.5 ? best.index : null;
}

interface ByClaim {
    ofClaim: ReadonlyMap<number, Mark>;
    /** Words on claims that this analysis does not make: they stand for themselves. */
    orphans: readonly Mark[];
}

const byClaim = computed<ByClaim>(() => {
    const ofClaim = new Map<number, Mark>();
    const orphans: Mark[] = [];
    const current = article.value;
    for (const mark of current ? marks.value : []) {
        if (mark.of === 'own' || !mark.span || !current) continue;
        const claim = claimOf(current.answer, current.index.claimsOfSentence, mark.span);
        if (claim !== null) ofClaim.set(claim, mark);
        else if (mark.of === 'claim' && says(mark)) orphans.push(mark);
    }
    return { ofClaim, orphans };
});

/** The reader's word on a claim. */
export function markOfClaim(claim: number): Mark | undefined {
    return byClaim.value.ofClaim.get(claim);
}

/** The same mark, made where there is none yet. */
function wordOnClaim(claim: number, kind: ClaimKind | null = null, of: 'claim' | 'removed' = 'claim'): number | null {
    const span = article.value?.answer.claims[claim];
    if (!span) return null;
    return markOfClaim(claim)?.id ?? add({ begin: span.begin, end: span.end }, of, kind);
}

export function isRemoved(claim: number): boolean {
    return markOfClaim(claim)?.of === 'removed';
}

/** Claims that the reader has a word on are shown, however few of the others are. */
export const keptClaims = computed<number[]>(() =>
    [...byClaim.value.ofClaim].flatMap(([claim, mark]) => (mark.of === 'claim' && says(mark) ? [claim] : [])));

export function kindOfClaim(claim: number): ClaimKind {
    return markOfClaim(claim)?.kind ?? article.value?.answer.claims[claim]?.kind ?? 'statistic';
}

export function removeClaim(claim: number): void {
    const word = markOfClaim(claim);
    if (word) changeMark(word.id, { of: 'removed' });
    else wordOnClaim(claim, null, 'removed');
}

/** Lectern's own kind takes the reader's away. */
export function changeKind(claim: number, kind: ClaimKind): void {
    const given = article.value?.answer.claims[claim]?.kind;
    const word = markOfClaim(claim);
    const wanted = kind === given ? null : kind;
    if (word) changeMark(word.id, { kind: wanted });
    else if (wanted) wordOnClaim(claim, wanted);
}

export function noteOnClaim(claim: number, note: string): void {
    const id = wordOnClaim(claim);
    if (id !== null) writeNote(id, note);
}

export function bringBack(id: number): void {
    changeMark(id, { of: 'claim' });
}

/** Those that are drawn as the reader's own, in the order of the text. */
export const drawnMarks = computed<readonly Mark[]>(() =>
    [...marks.value.filter(({ of, span }) => of === 'own' && span !== null), ...byClaim.value.orphans]
        .sort((a, b) => (a.span?.begin ?? 0) - (b.span?.begin ?? 0)));

/** For each sentence, the drawn marks that touch it. */
const bySentence = computed<ReadonlyMap<number, Mark[]>>(() => {
    const found = new Map<number, Mark[]>();
    const answer = article.value?.answer;
    for (const mark of answer ? drawnMarks.value : []) {
        if (!mark.span || !answer) continue;
        const last = sentenceAt(answer, mark.span.end - 1);
        for (let sentence = Math.max(0, sentenceAt(answer, mark.span.begin)); sentence <= last; ++sentence)
            found.set(sentence, [...(found.get(sentence) ?? []), mark]);
    }
    return found;
});

const none: readonly Mark[] = [];

export function marksOfSentence(sentence: number): readonly Mark[] {
    return bySentence.value.get(sentence) ?? none;
}

/** Every mark that is not a removed claim, in the order of the text; those that were not found come last. */
export const listedMarks = computed<readonly Mark[]>(() =>
    marks.value
        .filter((mark) => mark.of !== 'removed' && says(mark))
        .sort((a, b) => (a.span?.begin ?? Infinity) - (b.span?.begin ?? Infinity)));

export const removedMarks = computed<readonly Mark[]>(() =>
    marks.value.filter(({ of }) => of === 'removed').sort((a, b) => (a.span?.begin ?? 0) - (b.span?.begin ?? 0)));
