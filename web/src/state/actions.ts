// What the reader can have done to the text. The only place that asks the engine.

import { batch } from '@preact/signals';
import type { Answer, Comparison, Options, Override } from '../../../wasm/lectern.d.ts';
import type { Engine, Outcome } from '../engine/client.ts';
import { type Article, article, draft, focusWords, indexed, overrides, problem, progress, type Source } from './article.ts';
import { currentClaim, hiddenKinds, setDensity, usualDensity } from './claims.ts';
import { t } from './language.ts';
import { address } from './address.ts';
import { type Mark, openMarks } from './marks.ts';
import { cutAmount, cutUnit } from './summary.ts';
import { cardOpen, notice, panel, pointed } from './view.ts';

let engine: Engine | null = null;

export function useEngine(started: Engine): void {
    engine = started;
}

function explain(code: string, message: string): string {
    return code === 'engine_stopped' ? t('error.engine_stopped') : message;
}

let lastAsked: Source | null = null;

/** The second text, compared with the open one. */
export interface Beside {
    article: Article;
    comparison: Comparison;
}

/** Lays a second text beside the open article; a sentence for the reader where that fails, null where it is overtaken. */
export async function layBeside(text: string, name: string): Promise<Beside | string | null> {
    const first = article.value;
    if (!engine || !first) return null;
    const source = { text: text.toWellFormed(), name };
    lastAsked = source;
    progress.value = { stage: 'loading' };
    const outcome = await engine.analyze(source.text, {}, (now) => (progress.value = now), { text: first.source.text, options: optionsNow() });
    if (lastAsked === source) progress.value = null;
    if (outcome.type === 'failure') return explain(outcome.code, outcome.message);
    if (outcome.type !== 'answer' || !outcome.findings.comparison) return null;
    const found = await indexed(source, outcome.findings);
    return lastAsked === source ? { article: found, comparison: outcome.findings.comparison } : null;
}

/** What the reader decided about the open article, as the engine takes it. */
function optionsNow(): Options {
    return {
        overrides: overrides.value,
        ...(focusWords.value && { focus: focusWords.value.toWellFormed() }),
    };
}

/** The article with what the engine finds in it; null where it fails, is cancelled, or something else is asked meanwhile. */
async function analyzed(source: Source): Promise<Article | null> {
    lastAsked = source;
    const outcome = await ask(source);
    if (outcome.type !== 'answer') return null;
    const found = await indexed(source, outcome.findings);
    return lastAsked === source ? found : null;
}

async function ask(source: Source): Promise<Outcome> {
    problem.value = null;
    progress.value = { stage: 'loading' };
    const outcome = engine
        ? await engine.analyze(source.text, optionsNow(), (now) => (progress.value = now))
        : { type: 'cancelled' as const };
    progress.value = null;
    if (outcome.type === 'failure') problem.value = explain(outcome.code, outcome.message);
    return outcome;
}

function start(answer: Answer): void {
    hiddenKinds.value = new Set();
    setDensity(usualDensity(answer.claims.length, answer.stats.words));
    currentClaim.value = null;
    pointed.value = null;
    cardOpen.value = false;
    panel.value = 'summary';
    cutUnit.value = 'sentences';
    cutAmount.value = 5;
}

/** What was decided about a text when it was read before. */
export interface Decisions {
    overrides: Override[];
    focus: string;
    marks: readonly Mark[];
    address: string;
}

/** A text whose analysis takes longer is shown in the paste box meanwhile, in milliseconds; laying it out takes its time. */
const quick = 100;

/** Analyzes a new text. Whatever happens, the text stays in the paste box. */
export async function read(text: string, name = '', decided: Decisions = { overrides: [], focus: '', marks: [], address: '' }): Promise<void> {
    const source = { text: text.toWellFormed(), name };
    if (source.text.trim() === '') {
        problem.value = t('error.empty');
        return;
    }
    overrides.value = decided.overrides;
    focusWords.value = decided.focus;
    const keep = (): void => {
        if (lastAsked === source) draft.value = source.text;
    };
    const timer = setTimeout(keep, quick);
    const found = await analyzed(source);
    clearTimeout(timer);
    batch(() => {
        keep();
        if (!found) return;
        start(found.answer);
        article.value = found;
        openMarks(source.text, decided.marks);
        address.value = decided.address;
    });
}

/** Analyzes the open article again, as after a change of the reader's decisions. */
async function readAgain(said: string): Promise<void> {
    const source = article.value?.source;
    const found = source && (await analyzed({ ...source }));
    if (!found) return;
    batch(() => {
        currentClaim.value = null;
        pointed.value = null;
        cardOpen.value = false;
        setDensity(usualDensity(found.answer.claims.length, found.answer.stats.words));
        article.value = found;
        notice.value = said;
    });
}

/** The reader's own word on page chrome: `begin` of each block, and whether it is set aside. */
export async function decide(begins: number[], boilerplate: boolean): Promise<void> {
    const others = overrides.value.filter(({ begin }) => !begins.includes(begin));
    overrides.value = [...others, ...begins.map((begin) => ({ begin, boilerplate }))];
    await readAgain(t(boilerplate ? 'notice.set_aside' : 'notice.brought_back'));
}

export async function focusOn(words: string): Promise<void> {
    focusWords.value = words.trim();
    await readAgain(t('notice.focused'));
}

export function cancel(): void {
    engine?.cancel();
}

export function closeArticle(): void {
    article.value = null;
    problem.value = null;
}
