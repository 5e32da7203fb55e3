// Runs what people use for the same beside Lectern's module: the same texts, each in a process of its own under the same
// Node, one after the other, so that a busy minute hits all alike. Prints how many times Lectern's time each takes.
//   npm run --prefix bench/peers measure [-- --rounds 3 --patience 60]      installs the peers first; build/wasm must be there
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { graphBased, peers } from './peers.mjs';

const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '3' }, patience: { type: 'string', default: '60' } },
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

/** Milliseconds, or null where the peer fails or takes longer than `patience` seconds. */
function time(peer, file) {
    try {
        const options = { timeout: patience * 1000, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'ignore'] };
        return Number(execFileSync(process.execPath, ['--no-experimental-fetch', one, peer, file], options));
    } catch {
        return null;
    }
}

const best = Object.fromEntries(Object.keys(peers).map((peer) => [peer, {}]));
const givenUp = new Set();
for (const [name, file] of texts)
    for (let round = 0; round < rounds; ++round)
        for (const peer of Object.keys(peers)) {
            if (givenUp.has(peer)) continue;
            const ms = time(peer, file);
            if (ms === null) givenUp.add(peer);
            else best[peer][name] = Math.min(best[peer][name] ?? Infinity, ms);
        }

const cell = (peer, name) => {
    const ms = best[peer][name];
    if (ms === undefined) return `over ${patience} s`;
    const ratio = ms / best.lectern[name];
    if (peer === 'lectern') return `${ms.toPrecision(3)} ms`;
    return ratio < 10 ? ratio.toPrecision(2) : Math.round(ratio).toLocaleString('en');
};
const rows = Object.keys(peers).map((peer) => {
    const note = graphBased.includes(peer) ? ' (graph)' : '';
    return `| ${peer}${note} | ${texts.map(([name]) => cell(peer, name)).join(' | ')} |`;
});
console.log(`| times Lectern's | ${texts.map(([name]) => name).join(' | ')} |`);
console.log(`|---|${texts.map(() => '---').join('|')}|`);
console.log(rows.join('\n'));
