// Shows what is being looked for, by the browser's own highlights: no element is touched.

import { findOpen, findText } from '../state/view.ts';

const most = 2000;

/** To be called again whenever more of the text is on the page. */
export function markFound(): void {
    if (!('highlights' in CSS)) return;
    const wanted = findOpen.value ? findText.value.toLowerCase() : '';
    CSS.highlights.delete('found');
    const root = document.querySelector('article');
    if (wanted.length < 2 || !root) return;
    const ranges: Range[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
        const text = (node.nodeValue ?? '').toLowerCase();
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            ranges.push(range);
        }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
}
