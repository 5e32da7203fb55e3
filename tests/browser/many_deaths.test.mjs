// A hundred workers die one after another: the text stays, the page says so each time, and the hundred and first worker
// answers soon after it is started.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { beforeScripts, drivers, openPage, paste, root, singleFile, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');
const deaths = 100;
const soonMs = 300;

/** Runs in the page before its own script: so many workers in turn throw at once, close, or are no script at all. */
function sabotage(count) {
    const { createObjectURL } = URL;
    const sources = ['self.onmessage = () => { throw new RangeError("out of memory"); };', 'this is no script'];
    globalThis.started = 0;
    URL.createObjectURL = (blob) => {
        if (blob.type !== 'text/javascript') return createObjectURL.call(URL, blob);
        globalThis.started += 1;
        const dies = globalThis.started <= count;
        return createObjectURL.call(URL, dies ? new Blob([sources[(globalThis.started + 1) % 2]], { type: blob.type }) : blob);
    };
}

for (const [name, start] of Object.entries(drivers))
    describe(`many deaths in ${name}`, () => {
        let driver;
        before(async () => {
            driver = await start();
        });
        after(() => driver?.browser.close());

        test('a hundred in a row lose nothing', async () => {
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, deaths), singleFile);
            await paste(page, article);
            for (let died = 1; died <= deaths; died += 1) {
                await page.waitForSelector('.problem');
                assert.match(await page.evaluate(() => document.querySelector('.problem').textContent), /text is still here/);
                assert.equal(await page.evaluate(() => document.getElementById('paste-box').value.trim()), article.trim());
                const before = await page.evaluate(() => globalThis.started);
                await page.evaluate(() => document.querySelector('.paste .primary').click());
                await waitUntil(page, (seen) => globalThis.started > seen || document.querySelector('.summary-sentence'), before);
                if (await page.evaluate(() => globalThis.started) > deaths) break;
            }
            await page.waitForSelector('.summary-sentence');
            await page.close();
        });

        test(`the next analysis is there within ${soonMs} ms of the restart`, async () => {
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, 1), singleFile);
            await paste(page, article);
            await page.waitForSelector('.problem');
            const took = await page.evaluate(async () => {
                const begin = performance.now();
                document.querySelector('.paste .primary').click();
                while (!document.querySelector('.summary-sentence')) await new Promise((then) => requestAnimationFrame(then));
                return performance.now() - begin;
            });
            console.log(`figure: from a dead worker to the next answer in ${name}: ${took.toFixed(0)} ms (at most ${soonMs})`);
            assert.ok(took <= soonMs, `${took} ms`);
            await page.close();
        });
    });
