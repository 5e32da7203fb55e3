// PDF files. Their reader weighs as much as the page itself, so it lies beside the hosted page, and is loaded for the
// first PDF only; the single file does without.

import { progress } from '../state/article.ts';
import { t } from '../state/language.ts';
import { startOwnWorker } from '../trusted.ts';
import type { PdfReply } from './pdf_protocol.ts';
import { Unreadable } from './unreadable.ts';

/** Throws `Unreadable`. */
export async function textOfPdf(file: File): Promise<string> {
    if (!LECTERN_HOSTED) throw new Unreadable(t('error.no_pdf', { name: file.name }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const worker = startOwnWorker('pdf.js');
    progress.value = { stage: 'opening' };
    try {
        const text = await new Promise<string>((resolve, reject) => {
            const refuse = (key: 'error.locked' | 'error.damaged' | 'error.pdf_offline') =>
                reject(new Unreadable(t(key, { name: file.name })));
            worker.addEventListener('error', () => refuse('error.pdf_offline'));
            worker.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
                switch (data.type) {
                    case 'page':
                        progress.value = { stage: 'opening', done: data.done };
                        break;
                    case 'text':
                        resolve(data.text);
                        break;
                    case 'failure':
                        refuse(data.reason === 'password' ? 'error.locked' : 'error.damaged');
                }
            });
            worker.postMessage(bytes, [bytes.buffer]);
        });
        if (text.trim() === '') throw new Unreadable(t('error.scanned', { name: file.name }));
        return text;
    } finally {
        worker.terminate();
        progress.value = null;
    }
}
