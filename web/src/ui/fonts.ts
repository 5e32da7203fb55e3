// The faces travel inside the page and are handed to the browser as bytes, so that no font is ever requested.

import { bytesOf } from '../base64.ts';
import { embedded } from '../embedded.ts';

function add(family: string, base64: string | undefined, descriptors: FontFaceDescriptors): void {
    if (base64 === undefined) return;
    document.fonts.add(new FontFace(family, bytesOf(base64), descriptors));
}

export function loadFonts(): void {
    const files = JSON.parse(embedded('fonts')) as Record<string, string | undefined>;
    add('Literata', files.literata, { weight: '200 900' });
    add('Literata', files.literataItalic, { weight: '200 900', style: 'italic' });
    add('Atkinson Hyperlegible', files.legible, { weight: '400' });
    add('Atkinson Hyperlegible', files.legibleBold, { weight: '700' });
}
