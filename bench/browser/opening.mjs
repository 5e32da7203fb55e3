// How long the page takes from opening to ready, beside a blank page, in Chromium: medians.
//   node bench/browser/opening.mjs [runs] [other.html …]      other pages are measured in turn with it, to be compared
// Ready is when the first frame with the paste box has been drawn and a paste is taken: what the page does with one at that
// moment is its answer, and how long after opening its highlights are drawn is measured too. The blank page is ready with
// its first frame.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { singleFile, startChromium } from '../../tests/browser/drive.mjs';

const [runs = 20, ...others] = process.argv.slice(2);
const blank = join(tmpdir(), 'lectern-blank.html');
writeFileSync(blank, '<!doctype html><title>Blank</title><textarea id="paste-box"></textarea>');
const article = 'The council of Marl will plant ninety trees by 2030, said the mayor, Ada Quill, on Monday.\n\n'.repeat(3)
    + 'The trees may cool the square by two degrees, because their leaves shade it.';

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** In the page, before its script: notes when a paste is listened for. */
function noteListening() {
    const { addEventListener } = Document.prototype;
    document.addEventListener = function (kind, ...rest) {
        if (kind === 'paste') globalThis.listening ??= performance.now();
        return addEventListener.call(this, kind, ...rest);
    };
}

/** In the page: when it was ready, and when the highlights of a text that was pasted then were drawn. */
function watch(text) {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const afterFrame = (then) => requestAnimationFrame(() => setTimeout(then));
    return new Promise((resolve) => {
        if (document.title === 'Blank') return afterFrame(() => resolve({ ready: performance.now() }));
        const awaitHighlight = (ready) => {
            if (document.querySelector('mark.claim')) afterFrame(() => resolve({ ready, answered: performance.now() }));
            else setTimeout(() => awaitHighlight(ready), 4);
        };
        const look = () => {
            if (!paint() || !globalThis.listening) return setTimeout(look, 4);
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
            document.body.dispatchEvent(event);
            if (event.defaultPrevented) awaitHighlight(Math.max(paint(), globalThis.listening));
            else resolve({});
        };
        look();
    });
}

/** Milliseconds from the start of the navigation. */
async function open(browser, address) {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.addInitScript(noteListening);
    await page.goto(address, { waitUntil: 'commit' });
    const times = await page.evaluate(watch, article);
    assert.ok(times.ready, 'the paste was taken');
    await context.close();
    return times;
}

const browser = await startChromium();
const pages = Object.entries({ blank: `file://${blank}`, lectern: singleFile, ...Object.fromEntries(others.map((path) => [path, `file://${resolve(path)}`])) });
const measured = pages.map(() => ({ ready: [], answered: [] }));
for (let run = 0; run <= Number(runs); ++run)
    for (const [i, [, address]] of pages.entries()) {
        const { ready, answered } = await open(browser, address);
        if (run === 0) continue; // The browser itself is warm from the second on.
        measured[i].ready.push(ready);
        if (answered) measured[i].answered.push(answered);
    }
for (const [i, [name]] of pages.entries()) {
    const { ready, answered } = measured[i];
    const analysed = answered.length > 0 ? `, a text pasted then has its highlights after ${median(answered).toFixed(0)} ms` : '';
    console.log(`${name}: ready after ${median(ready).toFixed(0)} ms (${ready[0].toFixed(0)} to ${ready.at(-1).toFixed(0)})${analysed}; medians of ${ready.length}`);
}
await browser.close();
