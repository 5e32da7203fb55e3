// A thousand analyses in one module: after the fiftieth its memory grows no more, and answers stay the same.
import { readFileSync } from 'node:fs';
import { loadModule, root, Tally } from './module.mjs';

const runs = 1000;
const settled = 50;
const tally = new Tally();
const lectern = await loadModule();
const articles = ['news', 'opinion', 'science'].map((name) => readFileSync(`${root}tests/golden/${name}.txt`));
const first = articles.map((article) => lectern.analyze(article, '{}'));
const size = () => lectern.HEAPU8.length;

let atSettled = 0;
let same = true;
for (let run = 1; run <= runs; run += 1) {
    same &&= lectern.analyze(articles[run % articles.length], '{}') === first[run % articles.length];
    if (run === settled) atSettled = size();
}
console.log(`figure: wasm memory after ${runs} analyses, beside that after ${settled}: ${size() - atSettled} bytes more (at most 0)`);
tally.check(size() === atSettled, 'the memory is flat');
tally.check(same, 'the answers are the same');
tally.finish();
