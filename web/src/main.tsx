// Starts the page.

import { render } from 'preact';
import workerSource from 'lectern:worker';
import { Engine } from './engine/client.ts';
import { listenForPaste } from './input/clipboard.ts';
import { listenForDrops } from './input/files.ts';
import { readFragment } from './input/fragment.ts';
import { keepForOffline } from './installed.ts';
import { useEngine } from './state/actions.ts';
import { interfaceLanguage, pickLanguage } from './state/language.ts';
import { startClassicWorker } from './trusted.ts';
import { App } from './ui/App.tsx';
import { loadFonts } from './ui/fonts.ts';
import { listenForKeys } from './ui/keyboard.ts';

const place = document.getElementById('page');
if (place) {
    interfaceLanguage.value = pickLanguage(navigator.languages);
    useEngine(new Engine(() => startClassicWorker(workerSource)));
    loadFonts();
    place.replaceChildren();
    render(<App />, place);
    listenForPaste();
    listenForDrops();
    listenForKeys();
    readFragment();
    if (LECTERN_HOSTED) void keepForOffline();
}
