// Marking what is selected, and going to the note.

import type { ClaimKind } from '../../../wasm/lectern.d.ts';
import { trimmed } from '../state/anchors.ts';
import { t } from '../state/language.ts';
import { currentMark, highlight, marks } from '../state/marks.ts';
import { cardOpen, goTo, notice, panel, pointed, sheetOpen } from '../state/view.ts';
import { article } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { dropSelection, selected } from './selection.ts';

export function noteBoxOf(id: number): string {
    return `note-${id}`;
}

/** Highlights the selection; `write` goes on to its note. */
export function markSelection(kind: ClaimKind | null, write = false): void {
    const span = selected.value?.span;
    if (!span) return;
    const id = highlight(span, kind);
    dropSelection();
    if (write) openMark(id, true);
    else notice.value = t('notice.marked');
}

/** The same for a whole sentence. */
export function markSentence(sentence: number, write = false): void {
    const span = article.value?.answer.sentences[sentence];
    const text = article.value?.source.text ?? '';
    const inside = span ? trimmed(text, span) : null;
    if (!inside) return;
    const id = highlight(inside, null);
    pointed.value = null;
    if (write) openMark(id, true);
    else notice.value = t('notice.marked');
}

/** Shows a mark in the list of notes, with its place in the text beside it. */
export function openMark(id: number, write = false): void {
    const answer = article.value?.answer;
    const span = marks.value.find((mark) => mark.id === id)?.span;
    if (answer && span) goTo(sentenceAt(answer, span.begin), write);
    currentMark.value = id;
    cardOpen.value = false;
    panel.value = 'notes';
    sheetOpen.value = true;
    if (write) focusNote(id);
}

/** How many times the box is looked for, a moment apart, in which the list is drawn. */
const mostLooks = 100;

function focusNote(id: number, looks = 0): void {
    const box = document.getElementById(noteBoxOf(id));
    if (box) box.focus();
    else if (looks < mostLooks) setTimeout(() => focusNote(id, looks + 1), 20);
}
