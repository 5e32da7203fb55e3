// Runs every *.test.mjs here with Node's test runner, two at a time; the last line counts their tests.
// The slow ones wait for services, storage and time-outs, or measure times: they run with --full, one by one, and are named
// without it.
// usage: node tests/browser/run.mjs [--full]
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url).pathname;
const slow = [
    'accessibility_full.test.mjs', 'huge_paste.test.mjs', 'installed.test.mjs', 'long_tasks.test.mjs', 'many_deaths.test.mjs',
    'nothing_gets_in_files.test.mjs', 'shelf.test.mjs', 'webkit.test.mjs', 'worker_death.test.mjs',
];
const longestMs = 1_800_000;
const full = process.argv.includes('--full');
if (full) process.env.LECTERN_EVERY_PLACE = 'yes'; // placesOf in drive.mjs
const quick = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && !slow.includes(name));
if (!full) console.log(`Left for --full: ${slow.join(', ')}`);

/** How many tests of a run ended so: the runner's closing lines are "ℹ pass 20", "ℹ fail 0" and so on. */
function countOf(outcome, output) {
    const line = new RegExp(`^\\S+ ${outcome} (\\d+)$`, 'm').exec(output);
    return line ? Number(line[1]) : 0;
}

let passed = 0;
let failed = 0;

/** Runs one file and prints what it said when it is through, so that no two mix. */
function run(name) {
    return new Promise((resolve) => {
        const child = spawn(process.execPath, ['--test-reporter=spec', here + name], { stdio: ['ignore', 'pipe', 'inherit'], timeout: longestMs });
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
        child.on('close', (status) => {
            process.stdout.write(output);
            passed += countOf('pass', output);
            const bad = countOf('fail', output) + countOf('cancelled', output);
            failed += status === 0 ? bad : Math.max(bad, 1);
            resolve();
        });
    });
}

/** Takes files from the front of the list until none is left. */
async function runAll(names) {
    while (names.length > 0) await run(names.shift());
}

await Promise.all([runAll(quick), runAll(quick)]);
if (full) await runAll([...slow]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
