// Brings the parts of a long text up to date one after the other, those in sight first, so that the page answers in
// between.

import { type Signal, signal } from '@preact/signals';
import { look, type Look } from '../state/look.ts';

/** Milliseconds between two parts: each is drawn in a task of its own. */
const pause = 4;

function isInSight(element: Element | undefined): boolean {
    if (!element) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
}

export class Piecewise {
    private readonly looks: Signal<Look>[] = [];
    private pending: number[] = [];
    private timer = 0;
    private now = look.peek();

    /** How the sentences of the part that is drawn next look by now. */
    add(): Signal<Look> {
        const added = signal(this.now);
        this.looks.push(added);
        return added;
    }

    /** To be called whenever the look has changed; `elements` gives the parts as they stand on the page, in order. */
    update(now: Look, elements: () => Element[]): void {
        this.now = now;
        clearTimeout(this.timer);
        // After the next drawing, or asking for places would force a layout.
        this.timer = setTimeout(() => {
            const shown = elements();
            const inSight = shown.flatMap((element, part) => (isInSight(element) ? [part] : []));
            this.pending = [...new Set([...inSight, ...this.looks.keys()])];
            this.next();
        });
    }

    stop(): void {
        clearTimeout(this.timer);
    }

    private next(): void {
        const part = this.looks[this.pending.shift() ?? -1];
        if (!part) return;
        part.value = this.now;
        this.timer = setTimeout(() => this.next(), pause);
    }
}
