// Runs every *.test.mjs here, one after the other, with Node's test runner; the last line counts their tests.
// The slow ones wait for services, storage and time-outs: minutes a file. They run with --full, and are named without it.
// usage: node tests/browser/run.mjs [--full]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url).pathname;
const slow = [
    'accessibility_full.test.mjs', 'installed.test.mjs', 'long_tasks.test.mjs', 'many_deaths.test.mjs', 'shelf.test.mjs', 'webkit.test.mjs', 'worker_death.test.mjs',
];
const full = process.argv.includes('--full');
const files = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && (full || !slow.includes(name)));
if (!full) console.log(`Left for --full: ${slow.join(', ')}`);

/** How many tests of a run ended so: the runner's closing lines are "ℹ pass 20", "ℹ fail 0" and so on. */
function countOf(outcome, output) {
    const line = new RegExp(`^\\S+ ${outcome} (\\d+)$`, 'm').exec(output);
    return line ? Number(line[1]) : 0;
}

let passed = 0;
let failed = 0;
for (const name of files) {
    const { status, stdout } = spawnSync(process.execPath, ['--test-reporter=spec', here + name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        timeout: 900_000,
    });
    process.stdout.write(stdout);
    passed += countOf('pass', stdout);
    const bad = countOf('fail', stdout) + countOf('cancelled', stdout);
    failed += status === 0 ? bad : Math.max(bad, 1);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
