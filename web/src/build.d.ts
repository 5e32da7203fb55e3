// What the build puts in (build.mjs).

declare module '*.txt' {
    const text: string;
    export default text;
}

/** True in dist/site/, which has a service worker; false in the single file. */
declare const LECTERN_HOSTED: boolean;
/** In the worker only: the module's glue stands before it. */
declare const createLectern: typeof import('../../wasm/lectern.d.ts').default;
