// What the build puts in (build.mjs).

/** The worker's whole source, a classic script: glue, module and src/engine/worker.ts. */
declare module 'lectern:worker' {
    const source: string;
    export default source;
}

/** A font file as base64. */
declare module '*.woff2' {
    const base64: string;
    export default base64;
}

declare module '*.txt' {
    const text: string;
    export default text;
}

/** True in dist/site/, which has a service worker; false in the single file. */
declare const LECTERN_HOSTED: boolean;
/** In the worker only: the module, gzipped, as base64. */
declare const LECTERN_WASM: string;
declare const createLectern: typeof import('../../wasm/lectern.d.ts').default;
