// What the reader has selected in the article: by mouse, by touch, or by keys that go from sentence to sentence.

import { signal } from '@preact/signals';
import type { Span } from '../../../wasm/lectern.d.ts';
import { trimmed } from '../state/anchors.ts';
import { article } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { focusSentence } from './jump.ts';

export interface Selected {
    span: Span;
    /** Where it is on the screen, in CSS pixels. */
    box: { top: number; bottom: number; left: number; right: number };
}

/** What the toolbar would mark; null while nothing of the article is selected. */
export const selected = signal<Selected | null>(null);

/** How long a selection has to rest, in milliseconds: fingers drag its ends. */
const rest = 120;

const isTag = (node: Node): boolean => node.parentElement?.closest('.tag') !== null;

/** The article's text nodes that a range touches, the letter tags left out. */
function textNodes(range: Range): Text[] {
    const root = range.commonAncestorContainer;
    if (root instanceof Text) return isTag(root) ? [] : [root];
    const found: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const touched = range.intersectsNode(node) && node.parentElement?.closest('.sentence') && !isTag(node);
        if (touched) found.push(node as Text);
    }
    return found;
}

/** A place in a text node as a place in the article's text; null outside its sentences. */
function offsetOf(node: Text, within: number): number | null {
    const sentence = node.parentElement?.closest<HTMLElement>('.sentence');
    const begin = sentence?.dataset.begin;
    if (!sentence || begin === undefined) return null;
    let before = 0;
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let each = walker.nextNode(); each && each !== node; each = walker.nextNode())
        if (!isTag(each)) before += (each as Text).length;
    return Number(begin) + before + within;
}

function spanOf(range: Range): Span | null {
    const nodes = textNodes(range);
    const [first] = nodes;
    const last = nodes.at(-1);
    const text = article.value?.source.text;
    if (!first || !last || text === undefined) return null;
    const begin = offsetOf(first, first === range.startContainer ? range.startOffset : 0);
    const end = offsetOf(last, last === range.endContainer ? range.endOffset : last.length);
    return begin === null || end === null || begin >= end ? null : trimmed(text, { begin, end });
}

function readSelection(): void {
    const now = getSelection();
    if (document.activeElement?.closest('.mark-toolbar')) return;
    const text = document.querySelector('article');
    const range = now && now.rangeCount > 0 && !now.isCollapsed ? now.getRangeAt(0) : null;
    const span = range && text && range.intersectsNode(text) ? spanOf(range) : null;
    if (!range || !span) {
        selected.value = null;
        return;
    }
    const { top, bottom, left, right } = range.getBoundingClientRect();
    selected.value = { span, box: { top, bottom, left, right } };
}

/** Takes the selection away; the focus goes to its sentence, from where the keys go on. */
export function dropSelection(): void {
    const span = selected.value?.span;
    const answer = article.value?.answer;
    selected.value = null;
    getSelection()?.removeAllRanges();
    const sentence = span && answer ? elementOf(sentenceAt(answer, span.begin)) : null;
    if (sentence) focusSentence(sentence);
}

const elementOf = (sentence: number): HTMLElement | null => document.querySelector(`.sentence[data-sentence="${sentence}"]`);

function select(range: Range): void {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    readSelection();
}

export function selectSentence(sentence: number): void {
    const element = elementOf(sentence);
    if (!element) return;
    focusSentence(element);
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const range = new Range();
    range.selectNodeContents(element);
    select(range);
}

/** Takes the sentence behind the selection into it, or the one before. */
export function extendSelection(direction: 1 | -1): void {
    const answer = article.value?.answer;
    const span = selected.value?.span;
    const range = getSelection()?.getRangeAt(0).cloneRange();
    if (!answer || !span || !range) return;
    const element = elementOf(sentenceAt(answer, direction === 1 ? span.end - 1 : span.begin) + direction);
    if (!element) return;
    if (direction === 1) range.setEnd(element, element.childNodes.length);
    else range.setStart(element, 0);
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    select(range);
}

/** Whether words are selected: a click that ends a selection is no click on what lies beneath. */
export function isSelecting(): boolean {
    return getSelection()?.isCollapsed === false;
}

export function listenForSelections(): void {
    let timer = 0;
    /** While the mouse drags, a toolbar would stand in its way. */
    let dragging = false;
    const soon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => dragging || readSelection(), rest);
    };
    const drag = (is: boolean) => (event: PointerEvent): void => {
        dragging = is && event.pointerType === 'mouse';
        soon();
    };
    document.addEventListener('pointerdown', drag(true));
    document.addEventListener('pointerup', drag(false));
    document.addEventListener('pointercancel', drag(false));
    document.addEventListener('selectionchange', soon);
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon, { passive: true });
}
