// The analysis may die in every way a worker can: the text stays, the page says so, and the next analysis works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { beforeScripts, drivers, openPage, paste, root, singleFile, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');

/** What the first worker runs in place of the analysis, once it is asked (the module is sent to it before). */
const deaths = {
    'throws as it does when memory runs out': 'self.onmessage = ({ data }) => { if ("text" in data) throw new RangeError("out of memory"); };',
    'closes itself without a word': 'self.onmessage = ({ data }) => { if ("text" in data) self.close(); };',
    'never answers': 'self.onmessage = ({ data }) => { for (; "text" in data;); };',
};
const hangs = deaths['never answers'];

/** Runs in the page before its own script: the first worker dies so, and twenty seconds of patience are one. */
function sabotage(source) {
    const { createObjectURL } = URL;
    const { setTimeout } = globalThis;
    let first = true;
    URL.createObjectURL = (blob) => {
        const replaced = first && blob.type === 'text/javascript' ? new Blob([source], { type: blob.type }) : blob;
        first &&= replaced === blob;
        return createObjectURL.call(URL, replaced);
    };
    globalThis.setTimeout = (work, wait, ...rest) => setTimeout(work, wait >= 20_000 ? 1000 : wait, ...rest);
}

for (const [name, start] of Object.entries(drivers))
    describe(`a worker that dies in ${name}`, () => {
        let driver;
        before(async () => {
            driver = await start();
        });
        after(() => driver?.browser.close());

        for (const [death, source] of Object.entries(deaths))
            test(death, async () => {
                const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, source), singleFile);
                await paste(page, article);
                await page.waitForSelector('.problem');
                assert.match(await page.evaluate(() => document.querySelector('.problem').textContent), /text is still here/);
                assert.equal(await page.evaluate(() => document.getElementById('paste-box').value.trim()), article.trim());
                await page.click('.paste .primary');
                await page.waitForSelector('.summary-sentence');
                await page.close();
            });

        test('one that is broken from the first line is replaced before it is needed', async () => {
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, 'this is no script'), singleFile);
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
            await paste(page, article);
            await page.waitForSelector('.summary-sentence');
            await page.close();
        });

        test('one that never answers can be cancelled, and the text stays', async () => {
            const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage, hangs), singleFile);
            await paste(page, article);
            await page.waitForSelector('.progress button');
            await page.click('.progress button');
            await waitUntil(page, () => !document.querySelector('.progress'));
            assert.equal(await page.evaluate(() => document.getElementById('paste-box').value.trim()), article.trim());
            await page.click('.paste .primary');
            await page.waitForSelector('.summary-sentence');
            await page.close();
        });
    });
