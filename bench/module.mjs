// The module under Node, warm: the best time of each text in milliseconds of processor time, and the memory it takes.
//   node --no-experimental-fetch bench/module.mjs [--json] [article] ['10 kB'] …       build/wasm/lectern.js must be there
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const root = new URL('../', import.meta.url).pathname;
const shared = `${root}../shared/`;
const texts = {
    article: readFileSync(`${shared}articles/deepseek-lesson.txt`),
    '10 kB': readFileSync(`${shared}texts/10k.txt`),
    '100 kB': readFileSync(`${shared}texts/100k.txt`),
    '1 MB': readFileSync(`${shared}texts/1m.txt`),
    '10 MB': gunzipSync(readFileSync(`${shared}texts/10m.txt.gz`)),
};
const enoughMs = 3000;

// The module keeps its memory to itself; it is caught as it is made.
let memory;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    memory = Object.values((made.instance ?? made).exports).find((value) => value instanceof WebAssembly.Memory);
    return made;
};
const createLectern = createRequire(import.meta.url)(`${root}build/wasm/lectern.js`);
const module = await createLectern({ wasmBinary: readFileSync(`${root}build/wasm/lectern.wasm`) });

const processorMs = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
};
const measured = {};
const asked = process.argv.slice(2).filter((word) => word in texts);
for (const [name, bytes] of Object.entries(texts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const best = { analyze: Infinity, parse: Infinity };
    const begin = processorMs();
    for (let run = 0; run < 300 && processorMs() - begin < enoughMs; ++run) {
        const start = processorMs();
        const json = module.analyze(bytes, '{}');
        const analyzed = processorMs();
        JSON.parse(json);
        best.analyze = Math.min(best.analyze, analyzed - start);
        best.parse = Math.min(best.parse, processorMs() - analyzed);
    }
    measured[name] = { ...best, memory: memory.buffer.byteLength };
    if (!process.argv.includes('--json')) {
        const speed = bytes.length / 1000 / best.analyze;
        console.log(`${name}: ${best.analyze.toFixed(2)} ms (${speed.toFixed(1)} MB/s), JSON.parse ${best.parse.toFixed(2)} ms, `
            + `${(memory.buffer.byteLength / 1e6).toFixed(0)} MB of memory`);
    }
}
if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
