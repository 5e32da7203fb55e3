// Marks that come from elsewhere, a file or the shelf, find their places in the open article.

import { signal } from '@preact/signals';
import type { Foreign, ForeignFile } from '../input/annotations.ts';
import { quoteOf } from './anchors.ts';
import { article } from './article.ts';
import { t } from './language.ts';
import { addMarks, type Mark, marks } from './marks.ts';
import { breathe, type Finder, finderIn } from './reanchor.ts';
import { cardOpen, panel, sheetOpen } from './view.ts';

/** Between two of these the page answers. */
const placedAtATime = 20;

/** What became of the last file, in a few sentences; empty for none. */
export const brought = signal('');

/** Offsets in code units for places in code points, asked for in any order. */
function unitsIn(text: string): (points: number) => number {
    let units = 0;
    let counted = 0;
    return (points) => {
        if (points < counted) units = counted = 0;
        while (counted < points && units < text.length) {
            units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
            ++counted;
        }
        return units;
    };
}

async function placed(foreign: Foreign, text: string, finder: Finder, unitsAt: (points: number) => number): Promise<Omit<Mark, 'id'>> {
    const { place, unit, quote, of, kind, note, made } = foreign;
    const hint = place && unit === 'points' ? { begin: unitsAt(place.begin), end: unitsAt(place.end) } : place;
    const span = await finder.find(quote, hint);
    return { span, quote: span ? quoteOf(text, span) : quote, of, kind, note, made };
}

const same = (a: Omit<Mark, 'id'>, b: Omit<Mark, 'id'>): boolean =>
    a.of === b.of && a.kind === b.kind && a.note === b.note && a.quote.exact === b.quote.exact && a.span?.begin === b.span?.begin;

/** Places them in a text, one after the other. */
export async function place(found: readonly Foreign[], text: string): Promise<Omit<Mark, 'id'>[]> {
    const finder = finderIn(text);
    const unitsAt = unitsIn(text);
    const marked: Omit<Mark, 'id'>[] = [];
    for (const foreign of found) {
        marked.push(await placed(foreign, text, finder, unitsAt));
        if (marked.length % placedAtATime === 0) await breathe();
    }
    return marked;
}

/** Those of `found` that `known` has not yet. */
export function freshOf<Found extends Omit<Mark, 'id'>>(found: readonly Found[], known: readonly Omit<Mark, 'id'>[]): Found[] {
    return found.filter((mark, i) => ![...known, ...found.slice(0, i)].some((other) => same(mark, other)));
}

/** Adds a file's marks to the open article, and says what became of them. */
export async function bringIn({ marks: found, left }: ForeignFile): Promise<void> {
    const text = article.value?.source.text;
    if (text === undefined) return;
    const theirs = found.filter(({ isLecterns }) => !isLecterns);
    const all = await place(theirs, text);
    if (article.value?.source.text !== text) return;
    const fresh = freshOf(all, marks.value);
    addMarks(fresh);
    const lost = fresh.filter(({ span }) => span === null).length;
    const known = found.length - fresh.length;
    brought.value = [
        t('import.done', { n: fresh.length - lost }),
        lost > 0 && t('import.lost', { n: lost }),
        known > 0 && t('import.known', { n: known }),
        left > 0 && t('import.left', { n: left }),
    ]
        .filter(Boolean)
        .join(' ');
    cardOpen.value = false;
    panel.value = 'notes';
    sheetOpen.value = true;
}
