// Runs the *.test.mjs here with Node's test runner, two at a time, or those named one by one; the last line counts their tests.
// The slow ones wait for services, storage and time-outs, or measure times: they run where they are named, on a quiet machine.
// usage: node tests/browser/run.mjs [--full] [NAME …]     a name is that of a file without .test.mjs; --full: in more places
//        node tests/browser/run.mjs --slow                prints the names of the slow ones
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url).pathname;
const ending = '.test.mjs';
const slow = [
    'accessibility_full', 'huge_paste', 'installed', 'long_tasks', 'many_deaths', 'nothing_gets_in_files',
    'same_bytes_everywhere', 'shelf', 'webkit', 'worker_death',
];
const longestMs = 3_600_000;
const words = process.argv.slice(2);
if (words.includes('--slow')) {
    console.log(slow.join('\n'));
    process.exit();
}
if (words.includes('--full')) process.env.LECTERN_EVERY_PLACE = 'yes'; // placesOf in drive.mjs
const named = words.filter((word) => !word.startsWith('--'));
const all = readdirSync(here).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
const strange = named.filter((name) => !all.includes(name));
if (strange.length > 0) throw new Error(`There is no test ${strange.join(', ')}; there are ${all.join(', ')}.`);
const quick = all.filter((name) => !slow.includes(name));
if (named.length === 0) console.log(`Left out, as they are slow: ${slow.join(', ')}`);

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
        const child = spawn(process.execPath, ['--test-reporter=spec', here + name + ending], { stdio: ['ignore', 'pipe', 'inherit'], timeout: longestMs });
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

if (named.length > 0) await runAll([...named]);
else await Promise.all([runAll(quick), runAll(quick)]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
