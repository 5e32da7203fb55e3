// Unpacks what travels packed in the page; for the page and its worker.

import { bytesOf } from './base64.ts';

/** gzip in base64, unpacked: "H4sI…". Not through a Blob's stream, which WebKitGTK cannot read on a page from file://. */
export function gunzip(base64: string): Response {
    const source = new ReadableStream<BufferSource>({
        start(controller) {
            controller.enqueue(bytesOf(base64));
            controller.close();
        },
    });
    return new Response(source.pipeThrough(new DecompressionStream('gzip')));
}
