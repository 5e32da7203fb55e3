// Runs what people use for the same beside Lectern's module: the same texts, each in a process of its own under the same
// Node, one after the other, so that a busy minute hits all alike. Prints how many times Lectern's time each takes;
// --write-readme puts that table into README.md. About five minutes.
//   npm run --prefix bench/peers measure [-- --rounds 3 --patience 20 --write-readme]
// Installs the peers first; build/wasm must be there. `patience`: seconds that a peer may take for one text.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { graphBased, peers } from './peers.mjs';

const { values } = parseArgs({
    options: {
        rounds: { type: 'string', default: '3' },
        patience: { type: 'string', default: '20' },
        'write-readme': { type: 'boolean', default: false },
    },
});
const rounds = Number(values.rounds);
const patience = Number(values.patience);
const shared = new URL('../../../shared/', import.meta.url).pathname;
const unpacked = join(mkdtempSync(join(tmpdir(), 'lectern-peers-')), '10m.txt');
writeFileSync(unpacked, gunzipSync(readFileSync(`${shared}texts/10m.txt.gz`)));
const texts = [
    ['article, 3.7 kB', `${shared}articles/deepseek-lesson.txt`],
    ['10 kB', `${shared}texts/10k.txt`],
    ['100 kB', `${shared}texts/100k.txt`],
    ['1 MB', `${shared}texts/1m.txt`],
    ['10 MB', unpacked],
];
const one = new URL('one.mjs', import.meta.url).pathname;

/** A peer may take as many times Lectern's time, where that is more than `patience`: it is slow, not stuck. */
const patientTimes = 30;
/** No further round where one took so long: its noise is small beside it. */
const longRunMs = 3000;

/** Milliseconds; Infinity where the peer takes longer than it may, NaN where it fails. */
function time(peer, file, timeout) {
    try {
        const options = { timeout, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'ignore'] };
        return Number(execFileSync(process.execPath, ['--no-experimental-fetch', one, peer, file], options));
    } catch (error) {
        return error.signal === 'SIGKILL' ? Infinity : NaN;
    }
}

const best = Object.fromEntries(Object.keys(peers).map((peer) => [peer, {}]));
const allowed = {};
const givenUp = new Map();
for (const [name, file] of texts)
    for (let round = 0; round < rounds; ++round)
        for (const peer of Object.keys(peers)) {
            if (givenUp.has(peer) || best[peer][name] > longRunMs) continue;
            allowed[name] = Math.ceil(Math.max(patience * 1000, patientTimes * (best.lectern[name] ?? 0)));
            const ms = time(peer, file, allowed[name]);
            if (!Number.isFinite(ms)) {
                if (peer === 'lectern') throw new Error('Lectern itself failed. Build it: source scripts/lib.sh; build wasm');
                givenUp.set(peer, { name, what: Number.isNaN(ms) ? 'fails' : 'slow' });
            } else best[peer][name] = Math.min(best[peer][name] ?? Infinity, ms);
        }

const rounded = (ratio) => (ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio).toLocaleString('en'));
const cell = (peer, name) => {
    const ms = best[peer][name];
    if (ms === undefined) {
        const { name: at, what } = givenUp.get(peer);
        if (at !== name) return '–';
        return what === 'fails' ? 'fails' : `more than ${rounded(allowed[name] / best.lectern[name])}`;
    }
    return peer === 'lectern' ? `${ms.toPrecision(3)} ms` : rounded(ms / best.lectern[name]);
};

const rows = Object.keys(peers).map((peer) => {
    const note = graphBased.includes(peer) ? ' (graph)' : '';
    return `| ${peer}${note} | ${texts.map(([name]) => cell(peer, name)).join(' | ')} |`;
});
const table = [
    `| times Lectern's | ${texts.map(([name]) => name).join(' | ')} |`,
    `|---|${texts.map(() => '---').join('|')}|`,
    ...rows,
].join('\n');
console.log(table);

const caption = `What people use for the same in JavaScript, under the same Node: how many times the processor time of Lectern's module,
which gives the whole analysis, each takes for a summary of five sentences (wink-nlp: for splitting and tagging alone).
"More than" stands where a peer was stopped, and – behind it.`;
if (values['write-readme']) {
    const readme = new URL('../../README.md', import.meta.url).pathname;
    const text = readFileSync(readme, 'utf8');
    const marked = /(<!-- bench\/peers -->\n).*?(<!-- \/bench\/peers -->)/s;
    if (!marked.test(text)) throw new Error('README.md has lost the marks between which the table stands: <!-- bench/peers -->');
    writeFileSync(readme, text.replace(marked, (_, begin, end) => `${begin}\n${caption}\n\n${table}\n\n${end}`));
}
