// Times one program on one text, warm, in a process of its own. Prints the best run, in milliseconds of processor time.
//   node bench/peers/one.mjs PEER FILE
import { readFileSync } from 'node:fs';
import { peers } from './peers.mjs';

const [peer, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const enoughMs = 800;
const mostRuns = 200;
globalThis.console.log = () => {};  // some peers talk

const processorMs = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
};

const summarize = await peers[peer]();
let best = Infinity;
const begin = processorMs();
for (let run = 0; run < mostRuns; ++run) {
    const start = processorMs();
    await summarize(text);
    const now = processorMs();
    best = Math.min(best, now - start);
    if (now - begin > enoughMs) break;
}
process.stdout.write(`${best}\n`);
process.exit(0);
