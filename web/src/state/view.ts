// How the page looks: which panel is open, the theme, the type.

import { signal } from '@preact/signals';

export const panels = ['summary', 'claims', 'people', 'numbers', 'notes', 'compare'] as const;
export type Panel = (typeof panels)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export type Face = 'serif' | 'sans' | 'legible';

export const panel = signal<Panel>('summary');
/** On narrow screens the panel is a sheet over the text. */
export const sheetOpen = signal(false);
export const theme = signal<Theme>('auto');
export const face = signal<Face>('serif');
/** In tenths of the usual size. */
export const textSize = signal(10);
/** Characters of a line, at most. */
export const lineLength = signal(66);
/** Line height in tenths of the type's size. */
export const lineHeight = signal(17);
/** The summary in full ink, the rest of the text faint. */
export const dimRest = signal(false);
/** A sentence to be brought into view; a new object each time, so that asking twice goes twice. `still`: without the focus. */
export const target = signal<{ sentence: number; still?: boolean } | null>(null);
/** A sentence of the text that the reader has pointed at, or null. */
export const pointed = signal<number | null>(null);
/** The panel shows the card of the pointed sentence in place of its own content. */
export const cardOpen = signal(false);
/** A short word to the reader, said aloud too. */
export const notice = signal('');
export const findOpen = signal(false);
export const findText = signal('');

export const facesInOrder = ['serif', 'sans', 'legible'] as const satisfies Face[];

export function goTo(sentence: number, still = false): void {
    sheetOpen.value = false;
    target.value = { sentence, still };
}

export function openPanel(name: Panel): void {
    const onTop = !cardOpen.value;
    cardOpen.value = false;
    if (panel.value === name && sheetOpen.value && onTop) {
        sheetOpen.value = false;
    } else {
        panel.value = name;
        sheetOpen.value = true;
    }
}
