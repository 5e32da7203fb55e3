// Text from the clipboard: by the button, or pasted anywhere on the page.

import { read } from '../state/actions.ts';
import { draft, problem } from '../state/article.ts';
import { t } from '../state/language.ts';
import { articleOfMarkup } from './markup.ts';

/** Rich text keeps its headings, lists and quotations; plain text comes as it is. */
function textOf(plain: string, markup: string): string {
    const rich = markup ? articleOfMarkup(markup) : '';
    return rich.length > plain.length / 2 ? rich : plain;
}

/** What a paste brings, rich or plain. */
export function textOfPaste(event: ClipboardEvent): string {
    return textOf(event.clipboardData?.getData('text/plain') ?? '', event.clipboardData?.getData('text/html') ?? '');
}

/** Null where the browser does not hand it over. */
export async function textOfClipboard(): Promise<string | null> {
    try {
        return await navigator.clipboard.readText();
    } catch {
        return null;
    }
}

export async function readClipboard(): Promise<void> {
    const plain = await textOfClipboard();
    if (plain !== null) {
        await read(plain);
    } else {
        problem.value = t('error.clipboard');
        document.getElementById('paste-box')?.focus();
    }
}

function isField(target: EventTarget | null): boolean {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** A paste starts the reading, unless it goes into a box where the reader is already writing. */
export function listenForPaste(): void {
    document.addEventListener('paste', (event) => {
        const intoPasteBox = event.target instanceof HTMLElement && event.target.id === 'paste-box';
        if (isField(event.target) && !(intoPasteBox && draft.value === '')) return;
        const text = textOfPaste(event);
        if (text === '') return;
        event.preventDefault();
        void read(text);
    });
}
