// The third engine: what a reader does first, in WebKitGTK from file://.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { root, singleFile, waitUntil } from './drive.mjs';
import { startWebKit } from './webkit.mjs';

const path = `${root}../shared/articles/deepseek-lesson.txt`;
const article = readFileSync(path, 'utf8');
const present = (selector) => document.querySelector(selector) !== null;

describe('WebKitGTK', () => {
    let browser;
    let page;

    before(async () => {
        browser = await startWebKit();
        ({ page } = browser);
    });
    after(() => browser?.close());

    const summary = () => page.evaluate(() => [...document.querySelectorAll('.summary .summary-sentence')].map((line) => line.textContent));
    const openAnew = async () => {
        await page.goto(singleFile);
        await waitUntil(page, present, '#paste-box');
    };

    test('a pasted article is summed up in its own sentences', async () => {
        await openAnew();
        await page.evaluate((text) => {
            const box = document.getElementById('paste-box');
            box.value = text;
            box.focus();
            box.select();
        }, article);
        await page.withControl('x');
        await page.withControl('v');
        await waitUntil(page, present, '.summary .summary-sentence');
        const lines = await summary();
        assert.equal(lines.length, 5);
        const words = article.replace(/\s+/g, ' ');
        for (const line of lines) assert.ok(words.includes(line), line);
    });

    test('a claim opens, with its kind, its speaker and its grounds', async () => {
        await page.click('#tab-claims');
        await waitUntil(page, present, '.claim-line');
        await page.click('.claim-line');
        await waitUntil(page, present, '.card dl');
        assert.ok((await page.evaluate(() => document.querySelectorAll('.card dt').length)) >= 5);
    });

    test('an opened file is read', async () => {
        await openAnew();
        await page.type('input[type=file]', path);
        await waitUntil(page, present, '.summary .summary-sentence');
        assert.equal((await summary()).length, 5);
    });
});
