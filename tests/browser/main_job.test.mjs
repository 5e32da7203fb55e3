// The main job, in Chromium and Firefox, from file:// and http: paste, summary, slider, claim, and no request.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { drivers, openPage, paste, root, serve, singleFile, textsOf, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');

for (const [name, start] of Object.entries(drivers))
    for (const place of ['file', 'http'])
        describe(`${name}, ${place}`, () => {
            let driver;
            let site;
            let page;
            let requests;

            before(async () => {
                site = await serve(`${root}dist/site`);
                driver = await start();
                ({ page, requests } = await openPage(driver.newPage, place === 'file' ? singleFile : site.address));
            });
            after(async () => {
                await driver?.browser.close();
                site?.stop();
            });

            test('a paste starts the analysis, and the summary has five whole sentences of the article', async () => {
                await paste(page, article);
                await page.waitForSelector('.summary-sentence');
                const sentences = await textsOf(page, '.summary-sentence');
                assert.equal(sentences.length, 5);
                for (const sentence of sentences) assert.ok(article.includes(sentence), sentence);
                assert.match(await page.evaluate(() => document.querySelector('h1').textContent), /^The launch of DeepSeek/);
            });

            test('the slider changes the summary at once', async () => {
                await page.evaluate(() => {
                    const slider = document.getElementById('length-slider');
                    slider.value = '2';
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                });
                await waitUntil(page, () => document.querySelectorAll('.summary-sentence').length === 2);
                // The text follows in the next tasks, what is in sight first.
                await waitUntil(page, () => document.querySelectorAll('.sentence.chosen').length === 2);
            });

            test('a click on a summary sentence goes to its place, and back again', async () => {
                const before = await page.evaluate(() => scrollY);
                await page.evaluate(() => [...document.querySelectorAll('.summary-sentence')].at(-1).click());
                await page.waitForSelector('.sentence.arrived');
                await waitUntil(page, () => {
                    const box = document.querySelector('.sentence.arrived').getBoundingClientRect();
                    return box.top > 0 && box.bottom < innerHeight;
                });
                await page.click('.back');
                await waitUntil(page, () => !document.querySelector('.sentence.arrived'));
                assert.equal(await page.evaluate(() => scrollY), before);
            });

            test('a click on a claim opens its card and goes to its sentence', async () => {
                await page.click('#tab-claims');
                await page.waitForSelector('.claim-line');
                await page.evaluate(() => document.querySelector('.claim-line').click());
                await page.waitForSelector('.card');
                await page.waitForSelector('.sentence.current');
            });

            test('nothing was requested but the page itself, and the policy reported nothing', async () => {
                const own = place === 'file' ? [singleFile] : [site.address, `${site.address}service-worker.js`];
                const icons = /(favicon\.ico|icon\.svg|icon-192\.png|manifest\.webmanifest)$/;
                // What a data: address holds it brings along; Firefox loads one of its own so, past the page's policy.
                const elsewhere = requests.filter((url) => !own.includes(url) && !/^(blob|data):/.test(url));
                assert.deepEqual(place === 'file' ? elsewhere : elsewhere.filter((url) => !icons.test(url)), []);
                assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
            });
        });
