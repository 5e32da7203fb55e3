// The faces travel inside the page and are handed to the browser as bytes, so that no font is ever requested.

import literata from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2';
import literataItalic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2';
import legible from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2';
import legibleBold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2';

function add(family: string, base64: string, descriptors: FontFaceDescriptors): void {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    document.fonts.add(new FontFace(family, bytes, descriptors));
}

export function loadFonts(): void {
    add('Literata', literata, { weight: '200 900' });
    add('Literata', literataItalic, { weight: '200 900', style: 'italic' });
    add('Atkinson Hyperlegible', legible, { weight: '400' });
    add('Atkinson Hyperlegible', legibleBold, { weight: '700' });
}
