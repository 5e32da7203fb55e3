import { useComputed, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Answer } from '../../../wasm/lectern.d.ts';
import { type Article, article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { look } from '../state/look.ts';
import { dimRest, pointed, target } from '../state/view.ts';
import { Chunk } from './Chunk.tsx';
import { chunksOf, keyOf } from './chunks.ts';
import { markFound } from './found.ts';
import { focusSentence } from './jump.ts';
import { Minimap } from './Minimap.tsx';
import { useMounted } from './mounting.ts';
import { Piecewise } from './piecewise.ts';
import { previewed } from './Preview.tsx';
import { Pointers } from './Pointers.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';

/** At once, not smoothly: a scroll under way would carry on over a reader who already goes back. */
function scrollToSentence(sentence: number, still: boolean): void {
    const element = document.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`);
    if (!element) return;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!still) focusSentence(element);
}

/** A click on a sentence points at it, unless it ends a selection or was meant for what stands in the sentence. */
function pointAt(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target : null;
    if (!element || element.closest('mark, button, a, summary') || !(getSelection()?.isCollapsed ?? true)) return;
    const sentence = element.closest<HTMLElement>('[data-sentence]')?.dataset.sentence;
    const wanted = sentence === undefined ? null : Number(sentence);
    pointed.value = pointed.value === wanted ? null : wanted;
}

function ArticleText({ current }: { current: Article }) {
    const ranges = useMemo(() => chunksOf(current), [current]);
    const mounted = useMounted(current, ranges, target, ({ sentence, still }) => scrollToSentence(sentence, still ?? false));
    const nodes = useRef<VNode[]>([]);
    const piecewise = useMemo(() => new Piecewise(), [current]);
    useSignalEffect(() => {
        piecewise.update(look.value, () => [...document.querySelectorAll('.chunk')]);
    });
    useEffect(() => () => piecewise.stop(), [piecewise]);
    useSignalEffect(() => {
        if (mounted.value > 0) markFound();
    });

    // The same element object again is skipped by Preact, so that a chunk is drawn once however many follow.
    while (nodes.current.length < Math.min(mounted.value, ranges.length)) {
        const range = ranges[nodes.current.length];
        if (range) nodes.current.push(<Chunk key={range.first} article={current} range={range} look={piecewise.add()} />);
    }
    return <>{nodes.current.slice()}</>;
}

export function Reading() {
    const current = article.value;
    const main = useRef<HTMLElement>(null);
    useEffect(() => {
        if (!previewed.value) scrollTo({ top: 0 });
        previewed.value = false;
        // What had the focus is gone: reading goes on from the text.
        if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    }, [current?.source.text]);
    const dim = useComputed(() => dimRest.value);
    if (!current) return null;
    return (
        <main ref={main} class="reading" data-dim={dim.value} tabIndex={-1}>
            <Minimap />
            <article lang={current.answer.language.code} dir="auto" onClick={pointAt}>
                <ReadingFacts current={current} />
                <ArticleText key={keyOf(current)} current={current} />
            </article>
            <SelectionToolbar />
            <Pointers current={current} />
        </main>
    );
}

function noteOn(support: Answer['language']['support']): string | null {
    if (support === 'full') return null;
    return t(support === 'partial' ? 'reading.partial_support' : 'reading.basic_support');
}

function ReadingFacts({ current }: { current: Article }) {
    const { stats, language } = current.answer;
    const minutes = Math.max(1, Math.round(stats.reading_seconds / 60));
    const note = noteOn(language.support);
    return (
        <p class="facts" lang="">
            {t('reading.facts', { words: stats.words, minutes })}
            {note && <span class="facts-note">{note}</span>}
        </p>
    );
}
