// What the tests of the module share: loading it, and calling it with text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const root = new URL('../../', import.meta.url).pathname;

export async function loadModule() {
    const createLectern = createRequire(import.meta.url)(`${root}build/wasm/lectern.js`);
    return createLectern({ wasmBinary: readFileSync(`${root}build/wasm/lectern.wasm`) });
}

/** Counts checks and ends the process with the line that scripts/test adds up. */
export class Tally {
    passed = 0;
    failed = 0;

    check(holds, name) {
        if (holds) {
            this.passed += 1;
        } else {
            this.failed += 1;
            console.error(`FAILED: ${name}`);
        }
    }

    finish() {
        console.log(`${this.passed} passed, ${this.failed} failed`);
        process.exit(this.failed > 0 ? 1 : 0);
    }
}
