// A hundred megabytes in one paste: the page goes on answering, ends with an analysis or with a sentence that says what to
// do, keeps the text, and reads the next article.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drivers, openPage, paste, singleFile, waitUntil } from './drive.mjs';
import { sentences } from './fixtures.mjs';

const patienceMs = 300_000;

/** Pastes `megabytes` of numbered paragraphs, made in the page itself. Returns how many characters that were. */
function pasteMuch([megabytes, texts]) {
    const parts = [];
    for (let size = 0, i = 0; size < megabytes << 20; i += 1) {
        parts.push(`${i}. ${texts[i % texts.length]}`);
        size += parts.at(-1).length + 2;
    }
    const text = parts.join('\n\n');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.body.dispatchEvent(event);
    return text.length;
}

for (const [name, start] of Object.entries(drivers))
    describe(`a paste of a hundred megabytes in ${name}`, () => {
        let driver;
        before(async () => {
            driver = await start();
        });
        after(() => driver?.browser.close());

        test('ends in an answer or in a sentence, and the next article is read', async (context) => {
            const { page } = await openPage(driver.newPage, singleFile);
            const begin = Date.now();
            const length = await page.evaluate(pasteMuch, [100, sentences]);
            await waitUntil(page, () => document.querySelector('.problem, .summary-sentence') !== null, undefined, patienceMs);
            const problem = await page.evaluate(() => document.querySelector('.problem')?.textContent ?? '');
            context.diagnostic(`${length} characters, ${((Date.now() - begin) / 1000).toFixed(0)} s: ${problem || 'an answer'}`);
            if (problem) {
                assert.match(problem, /text is still here/);
                // A box of that length would freeze the browser: the text is held beside it.
                const held = await page.evaluate(() => document.querySelector('.held p').textContent);
                assert.equal(Number(held.replace(/\D/g, '')), length);
                await page.click('.held button');
                await page.waitForSelector('#paste-box');
            }
            await paste(page, `The bridge closes\n\n${sentences.join(' ')}`);
            await waitUntil(page, () => document.querySelectorAll('.summary-sentence').length > 0);
            await page.close();
        });
    });
