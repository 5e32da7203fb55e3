// Starts the page.

import { render } from 'preact';
import { afterNextFrame, embedded, whenEmbedded } from './embedded.ts';
import { Engine } from './engine/client.ts';
import { listenForPaste } from './input/clipboard.ts';
import { listenForDrops } from './input/files.ts';
import { readFragment } from './input/fragment.ts';
import { keepForOffline } from './installed.ts';
import { useEngine } from './state/actions.ts';
import { followFirst } from './state/beside.ts';
import { findShelf } from './state/shelf.ts';
import { interfaceLanguage, loadMessages, pickLanguage, readyFormats } from './state/language.ts';
import { startClassicWorker } from './trusted.ts';
import { App } from './ui/App.tsx';
import { loadFonts } from './ui/fonts.ts';
import { listenForKeys } from './ui/keyboard.ts';
import { listenForPrinting } from './ui/printing.tsx';
import { listenForSelections } from './ui/selection.ts';

function start(): void {
    useEngine(new Engine(() => startClassicWorker(embedded('worker'))));
    followFirst();
    listenForPaste();
    listenForDrops();
    listenForKeys();
    listenForSelections();
    readFragment();
    afterNextFrame(() => {
        loadFonts();
        readyFormats();
        void findShelf();
    });
    if (LECTERN_HOSTED) void keepForOffline();
}

function open(place: HTMLElement): void {
    place.replaceChildren();
    render(<App />, place);
    listenForPrinting(place);
    whenEmbedded(start);
}

const place = document.getElementById('page');
if (place) {
    const language = pickLanguage(navigator.languages);
    const loading = loadMessages();
    if (language === 'en') open(place);
    else
        void loading.then(() => {
            interfaceLanguage.value = language;
            open(place);
        });
}
