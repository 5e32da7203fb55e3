// Starts the page.

import { render } from 'preact';
import { afterNextFrame, embedded, whenEmbedded } from './embedded.ts';
import { Engine } from './engine/client.ts';
import { listenForPaste } from './input/clipboard.ts';
import { listenForDrops } from './input/files.ts';
import { readFragment } from './input/fragment.ts';
import { keepForOffline } from './installed.ts';
import { useEngine } from './state/actions.ts';
import { findShelf } from './state/shelf.ts';
import { interfaceLanguage, pickLanguage } from './state/language.ts';
import { startClassicWorker } from './trusted.ts';
import { App } from './ui/App.tsx';
import { loadFonts } from './ui/fonts.ts';
import { listenForKeys } from './ui/keyboard.ts';
import { listenForSelections } from './ui/selection.ts';

function start(): void {
    useEngine(new Engine(() => startClassicWorker(embedded('worker'))));
    listenForPaste();
    listenForDrops();
    listenForKeys();
    listenForSelections();
    readFragment();
    afterNextFrame(() => {
        loadFonts();
        void findShelf();
    });
    if (LECTERN_HOSTED) void keepForOffline();
}

const place = document.getElementById('page');
if (place) {
    interfaceLanguage.value = pickLanguage(navigator.languages);
    place.replaceChildren();
    render(<App />, place);
    whenEmbedded(start);
}
