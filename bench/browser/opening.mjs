// How long the page takes from opening to ready, beside a blank page, in Chromium: median of twenty.
// Ready is when the paste box can be written in and the first frame with it has been drawn.
//   node bench/browser/opening.mjs [runs]
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { singleFile, startChromium } from '../../tests/browser/drive.mjs';

const runs = Number(process.argv[2] ?? 20);
const blank = join(tmpdir(), 'lectern-blank.html');
writeFileSync(blank, '<!doctype html><title>Blank</title><textarea id="paste-box"></textarea>');

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds from the start of the navigation to the first drawn frame that has the box. */
async function open(browser, address) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForSelector('#paste-box');
    const ready = await page.evaluate(
        () =>
            new Promise((resolve) => {
                const look = () => {
                    const [paint] = performance.getEntriesByName('first-contentful-paint');
                    if (paint || document.title === 'Blank') resolve(paint?.startTime ?? performance.now());
                    else requestAnimationFrame(look);
                };
                requestAnimationFrame(() => setTimeout(look));
            }),
    );
    await context.close();
    return ready;
}

const browser = await startChromium();
for (const [name, address] of [['blank', `file://${blank}`], ['lectern', singleFile]]) {
    await open(browser, address);
    const times = [];
    for (let i = 0; i < runs; ++i) times.push(await open(browser, address));
    console.log(`${name}: ${median(times).toFixed(0)} ms (${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}), median of ${runs}`);
}
await browser.close();
