// Shows the words that a pair shares in both texts, by the browser's own highlights: no element is touched.

import type { Span } from '../../../wasm/lectern.d.ts';
import { beside, currentPair } from '../state/beside.ts';

/** The range of some words in a sentence's element; its first letter stands at `data-begin` of the text. */
function rangeIn(sentence: HTMLElement, { begin, end }: Span): Range | null {
    const range = new Range();
    const from = begin - Number(sentence.dataset.begin);
    const to = end - Number(sentence.dataset.begin);
    let before = 0;
    let isOpen = false;
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.tag')) continue;
        const length = (node as Text).length;
        if (!isOpen && from >= before && from < before + length) {
            range.setStart(node, from - before);
            isOpen = true;
        }
        if (isOpen && to <= before + length) {
            range.setEnd(node, to - before);
            return range;
        }
        before += length;
    }
    return null;
}

/** To be called when a pair is chosen, and whenever more of a text is on the page. */
export function markLinked(isShown: boolean): void {
    if (!('highlights' in CSS)) return;
    CSS.highlights.delete('linked');
    const pair = isShown ? beside.peek()?.comparison.shared[currentPair.peek() ?? -1] : undefined;
    if (!pair) return;
    const first = document.querySelector<HTMLElement>(`[data-sentence="${pair.first.sentence}"]`);
    const second = document.querySelector<HTMLElement>(`[data-beside="${pair.second.sentence}"]`);
    const ranges = pair.links.flatMap((link) => [first && rangeIn(first, link.first), second && rangeIn(second, link.second)]);
    CSS.highlights.set('linked', new Highlight(...ranges.filter((range) => range !== null)));
}
