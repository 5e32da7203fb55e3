// Puts a text on the page piece by piece, so that the page never stops answering.

import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { afterNextFrame } from '../embedded.ts';
import type { Article } from '../state/article.ts';
import type { ChunkRange } from './chunks.ts';

/** Between two pieces, in milliseconds. */
const pause = 8;

/**
 * How many pieces stand on the page: `atOnce`, then one more after each pause. Where a sentence is wanted, all that lead to
 * it stand at once, and `scroll` is called when they do.
 */
export function useMounted<Wanted extends { sentence: number }>(
    { answer }: Article,
    ranges: readonly ChunkRange[],
    wanted: ReadonlySignal<Wanted | null>,
    scroll: (wanted: Wanted) => void,
    atOnce = 1,
): Signal<number> {
    const mounted = useSignal(atOnce);
    useEffect(() => {
        let timer = 0;
        const more = (): void => {
            if (mounted.value >= ranges.length) return;
            mounted.value += 1;
            timer = setTimeout(more, pause);
        };
        const begin = (): void => {
            timer = setTimeout(more, pause);
        };
        let isGone = false;
        // Where nothing stands at once, what makes room for it is laid out first, in a frame of its own.
        if (atOnce === 0) afterNextFrame(() => isGone || begin());
        else begin();
        return () => {
            isGone = true;
            clearTimeout(timer);
        };
    }, [ranges]);
    useSignalEffect(() => {
        const asked = wanted.value;
        if (!asked) return;
        const block = answer.sentences[asked.sentence]?.block ?? 0;
        const needed = ranges.findIndex(({ last }) => block < last) + 1;
        if (needed > mounted.peek()) mounted.value = needed;
        const timer = setTimeout(() => scroll(asked));
        return () => clearTimeout(timer);
    });
    return mounted;
}

/** The reverse, as a long text takes its time to go, too: calls `takeOne` after each pause until it gives false. */
export function usePiecewiseRemoval(isLeaving: boolean, takeOne: () => boolean): void {
    useEffect(() => {
        if (!isLeaving) return undefined;
        let timer = 0;
        const less = (): void => {
            if (takeOne()) timer = setTimeout(less, pause);
        };
        timer = setTimeout(less, pause);
        return () => clearTimeout(timer);
    }, [isLeaving]);
}
