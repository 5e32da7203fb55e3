// The empty page stands in the file as HTML: it is there before the script has run, what is written into it meanwhile is
// kept, and a reader of another language does not see it in English first.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { beforeScripts, drivers, singleFile, startChromium, waitUntil } from './drive.mjs';

/** Runs before any script of the page: notes how the box is when it appears, and writes into it. */
function writeAtOnce() {
    const observer = new MutationObserver(() => {
        const box = document.getElementById('paste-box');
        if (!box) return;
        observer.disconnect();
        globalThis.seen = { script: document.getElementById('lectern-module') !== null, visibility: getComputedStyle(box).visibility };
        box.value = 'Written early.';
    });
    observer.observe(document, { childList: true, subtree: true });
}

const isTaken = () => {
    const button = document.querySelector('.paste .primary');
    return button && !button.disabled && document.getElementById('paste-box').value === 'Written early.';
};

for (const [name, start] of Object.entries(drivers))
    describe(`before the script has run in ${name}`, () => {
        let driver;
        before(async () => {
            driver = await start();
        });
        after(() => driver?.browser.close());

        test('the box is there, and what is written into it is kept', async () => {
            const page = await beforeScripts(driver.newPage, writeAtOnce);
            await page.goto(singleFile);
            await waitUntil(page, isTaken);
            assert.equal(await page.evaluate(() => globalThis.seen.script), false);
            await page.close();
        });
    });

test('a reader of another language sees nothing in English first', async () => {
    const browser = await startChromium();
    for (const [locale, visibility] of [['en-GB', 'visible'], ['de-AT', 'hidden']]) {
        const page = await beforeScripts(async () => (await browser.newContext({ locale })).newPage(), writeAtOnce);
        await page.goto(singleFile);
        await waitUntil(page, isTaken);
        assert.equal(await page.evaluate(() => globalThis.seen.visibility), visibility);
        assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('paste-box')).visibility), 'visible');
        assert.equal(await page.evaluate(() => document.documentElement.lang), locale.slice(0, 2));
    }
    await browser.close();
});
