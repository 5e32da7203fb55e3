// How long a reader waits, in Chromium and Firefox: from a paste (of a file: from its drop) to the first highlight that
// has been drawn, and to the whole answer. Each text in a page of its own that has been ready for a second; the median.
//   node bench/browser/reading.mjs [runs] [--json]        dist/lectern.html must be there
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { drivers, drop, paste, root, singleFile } from '../../tests/browser/drive.mjs';

const asJson = process.argv.includes('--json');
const runs = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5);
const texts = `${root}../shared/texts/`;
/** The beginning of a text, up to the end of a paragraph. */
const beginning = (text, words) => {
    const end = [...text.matchAll(/\S+/g)][words]?.index ?? text.length;
    return text.slice(0, text.indexOf('\n', end));
};
const wanted = [
    ['2,000 words', beginning(readFileSync(`${texts}100k.txt`, 'utf8'), 2000), runs],
    ['1 MB', readFileSync(`${texts}1m.txt`), Math.min(runs, 3)],
    ['10 MB', gunzipSync(readFileSync(`${texts}10m.txt.gz`)), 1],
];
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** In the page: notes when the text arrives, and when the first highlight has been drawn. */
function watch() {
    globalThis.times = {};
    for (const event of ['paste', 'drop'])
        document.addEventListener(event, () => { globalThis.times.begin ??= performance.now(); }, { capture: true });
    const look = () => {
        if (!document.querySelector('mark.claim')) return requestAnimationFrame(look);
        // A task that this frame's own callback asks for runs once the frame has been drawn.
        setTimeout(() => { globalThis.times.end = performance.now(); });
    };
    requestAnimationFrame(look);
}

async function read(newPage, text) {
    const page = await newPage();
    await page.goto(singleFile);
    await page.waitForSelector('#paste-box');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.evaluate(watch);
    if (typeof text === 'string') await paste(page, text);
    else await drop(page, [['book.txt', text]]);
    for (;;) {
        const { begin, end } = await page.evaluate(() => globalThis.times);
        if (end) {
            await page.close();
            return end - begin;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

const measured = {};
for (const [browserName, start] of Object.entries(drivers)) {
    const { browser, newPage } = await start();
    measured[browserName] = {};
    for (const [name, text, times] of wanted) {
        const waits = [];
        for (let run = 0; run < times; ++run) waits.push(await read(newPage, text));
        measured[browserName][name] = median(waits);
        if (!asJson)
            console.log(`${browserName}, ${name}: ${median(waits).toFixed(0)} ms to the first highlight (${waits[0].toFixed(0)} to ${waits.at(-1).toFixed(0)}, ${times} runs)`);
    }
    await browser.close();
}
if (asJson) console.log(JSON.stringify(measured));
