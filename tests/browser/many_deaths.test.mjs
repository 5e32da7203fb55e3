// A hundred workers die one after another: the text stays, the page says so each time, and the hundred and first answers.
// After one that died amid its work, as where memory runs out, the next answer is there soon after the reader asks again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { beforeScripts, drivers, openPage, paste, root, singleFile, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');
const deaths = 100;
const soonMs = 300;
const atOnce = 'self.onmessage = ({ data }) => { if ("text" in data) throw new RangeError("out of memory"); };';
const noScript = 'this is no script';
const amidWork = 'self.onmessage = ({ data: { id } }) => { if (!id) return; postMessage({ type: "stage", id, stage: "analyzing" }); throw new RangeError("out of memory"); };';

/** Runs in the page before its own script: so many workers die, of each way to die in turn. */
function sabotage([count, ...sources]) {
    const { createObjectURL } = URL;
    globalThis.started = 0;
    URL.createObjectURL = (blob) => {
        if (blob.type !== 'text/javascript') return createObjectURL.call(URL, blob);
        globalThis.started += 1;
        const dies = globalThis.started <= count;
        return createObjectURL.call(URL, dies ? new Blob([sources[(globalThis.started + 1) % sources.length]], { type: blob.type }) : blob);
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
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, [deaths, atOnce, noScript]), singleFile);
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
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, [1, amidWork]), singleFile);
            await paste(page, article);
            await page.waitForSelector('.problem');
            await page.evaluate(() => new Promise((then) => setTimeout(then, 1000)));  // no reader asks again sooner
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
