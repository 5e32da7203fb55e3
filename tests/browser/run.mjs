// Runs every *.test.mjs here with Node's test runner; the last line counts them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const here = new URL('.', import.meta.url).pathname;
const files = readdirSync(here)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(here, name));
const counts = { pass: 0, fail: 0 };
const tests = run({ files, concurrency: 1, timeout: 240_000 });
tests.on('test:pass', ({ details }) => (counts.pass += details.type === 'suite' ? 0 : 1));
tests.on('test:fail', ({ details }) => (counts.fail += details.type === 'suite' ? 0 : 1));
tests.compose(spec).pipe(process.stdout);
tests.on('end', () => {
    process.exitCode = counts.fail > 0 ? 1 : 0;
    setTimeout(() => console.log(`${counts.pass} passed, ${counts.fail} failed`), 100);
});
