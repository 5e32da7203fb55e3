// Starts the page.

import { render } from 'preact';
import { afterNextFrame, embedded, whenEmbedded } from './embedded.ts';
import { Engine } from './engine/client.ts';
import { listenForPaste } from './input/clipboard.ts';
import { listenForDrops } from './input/files.ts';
import { readFragment } from './input/fragment.ts';
import { keepForOffline } from './installed.ts';
import { useEngine } from './state/actions.ts';
import { draft } from './state/article.ts';
import { followFirst } from './state/beside.ts';
import { findShelf } from './state/shelf.ts';
import { pickLanguage, readyFormats, speak } from './state/language.ts';
import { startClassicWorker } from './trusted.ts';
import { App } from './ui/App.tsx';
import { loadFonts } from './ui/fonts.ts';
import { listenForKeys } from './ui/keyboard.ts';
import { listenForPrinting } from './ui/printing.tsx';
import { listenForSelections } from './ui/selection.ts';

/** A text is taken from here on; the worker, which starts meanwhile, reads it as soon as it has its module. */
function open(place: HTMLElement): void {
    const module = whenEmbedded().then(() => embedded('module'));
    useEngine(new Engine(() => startClassicWorker(embedded('worker')), module));
    // The file holds the empty page as HTML (prerender.tsx): what was pasted or written there meanwhile is kept.
    const box = document.getElementById('paste-box');
    if (box instanceof HTMLTextAreaElement) draft.value = box.value;
    render(<App />, place);
    delete document.documentElement.dataset.waiting;
    followFirst();
    listenForPaste();
    listenForDrops();
    listenForKeys();
    listenForSelections();
    listenForPrinting(place);
    readFragment();
    void whenEmbedded().then(() => afterNextFrame(settleIn));
}

/** What can wait until the reader sees the page. */
function settleIn(): void {
    loadFonts();
    readyFormats();
    void findShelf();
    if (LECTERN_HOSTED) void keepForOffline();
}

const place = document.getElementById('page');
if (place) {
    const language = pickLanguage(navigator.languages);
    if (language === 'en') open(place);
    else void speak(language).then(() => open(place));
}
