// The PDF reader's worker: pdf.js, both of its halves, given bytes and asked for text. It draws nothing.

import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets globalThis.pdfjsWorker, where the other half looks before it would start a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { type Line, linesOf, textOfPages } from './pdf_layout.ts';
import type { PdfReply } from './pdf_protocol.ts';

const post = (reply: PdfReply): void => {
    (self as unknown as { postMessage(message: PdfReply): void }).postMessage(reply);
};

async function linesOfPage(pdf: PDFDocumentProxy, number: number): Promise<Line[]> {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items.filter((item) => 'str' in item));
}

async function read(data: Uint8Array): Promise<string> {
    const pdf = await getDocument({ data, useWasm: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 }).promise;
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; ++number) {
        pages.push(await linesOfPage(pdf, number));
        post({ type: 'page', done: number / pdf.numPages });
    }
    return textOfPages(pages);
}

self.addEventListener('message', (event: MessageEvent<Uint8Array>) => {
    read(event.data).then(
        (text) => post({ type: 'text', text }),
        (error: unknown) => post({ type: 'failure', reason: error instanceof PasswordException ? 'password' : 'damaged' }),
    );
});
