// Unpacks what travels packed in the page; for the page and its worker.

/** gzip in base64, unpacked: "H4sI…". Not through a Blob's stream, which WebKitGTK cannot read on a page from file://. */
export function gunzip(base64: string): Response {
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const source = new ReadableStream<BufferSource>({
        start(controller) {
            controller.enqueue(packed);
            controller.close();
        },
    });
    return new Response(source.pipeThrough(new DecompressionStream('gzip')));
}
