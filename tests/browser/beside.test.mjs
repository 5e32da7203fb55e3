// Two articles side by side: by keyboard on a wide screen, by touch on a phone; what was there before is there again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drivers, openPage, paste, singleFile, startChromium, textsOf, waitUntil } from './drive.mjs';
import { courier, nationalPost } from './states.mjs';

const count = (page, selector) => page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
const isSeen = (page, selector) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);
const compared = (page) => waitUntil(page, () => document.querySelectorAll('.compare-item').length > 0);

for (const [name, start] of Object.entries(drivers))
    describe(`by keyboard in ${name}`, () => {
        let driver;
        let page;
        let untouched;
        before(async () => {
            driver = await start();
            ({ page } = await openPage(driver.newPage, singleFile));
            await (page.setViewport ?? page.setViewportSize).call(page, { width: 1300, height: 800 });
            await paste(page, courier);
            await waitUntil(page, () => document.querySelectorAll('.sentence').length > 0);
        });
        after(() => driver?.browser.close());

        test('c opens the way to a second text; pasted there, it is compared', async () => {
            untouched = await textsOf(page, '.reading .block');
            await page.keyboard.press('c');
            await waitUntil(page, () => document.activeElement.id === 'beside-box');
            await paste(page, nationalPost, 'beside-box');
            await compared(page);
            assert.equal(await isSeen(page, '#beside-menu'), false);
            assert.match((await textsOf(page, '.beside-text h1'))[0], /Questions after ferry accident/);
        });

        test('the panel names what both say, what each alone, other figures, and who speaks in both', async () => {
            const parts = await textsOf(page, '.compare-part h3');
            assert.deepEqual(parts, ['Both say', 'Only the first says', 'Only the second says', 'Other figures', 'Who speaks in both']);
            assert.deepEqual(await textsOf(page, '.compare-figure'), ['14', '17']);
            assert.deepEqual(await textsOf(page, '.compare-item h4'), ['Liv Aamodt', 'Peder Moe']);
        });

        test('c goes to the next pair, lit in both texts and in view', async () => {
            await page.evaluate(() => document.querySelector('#tab-compare').focus());
            await page.keyboard.press('c');
            await page.keyboard.press('c');
            await waitUntil(page, () => document.querySelectorAll('.paired').length === 2);
            await waitUntil(page, () => CSS.highlights.get('linked')?.size > 4);
            await waitUntil(page, () =>
                [...document.querySelectorAll('.paired')].every((each) => {
                    const { top, bottom } = each.getBoundingClientRect();
                    return top >= 0 && bottom <= innerHeight;
                }),
            );
            const words = await page.evaluate(() => [...CSS.highlights.get('linked')].map(String));
            assert.deepEqual(words.slice(0, 2), ['left', 'left']);
        });

        test('a number behind a sentence leads to the other text, with the focus', async () => {
            await page.evaluate(() => document.querySelector('article .sentence .pair-tag').focus());
            await page.keyboard.press('Enter');
            await waitUntil(page, () => document.activeElement.matches('.beside-sentence.paired'));
        });

        test('closing the second text leaves the first as it was', async () => {
            await page.evaluate(() => document.querySelector('.beside-top button').focus());
            await page.keyboard.press('Enter');
            await waitUntil(page, () => !document.querySelector('.beside'));
            assert.equal(await count(page, '.pair-tag, #tab-compare, .paired'), 0);
            assert.deepEqual(await textsOf(page, '.reading .block'), untouched);
            await page.evaluate(() => document.querySelector('[popovertarget=beside-menu]').click());
            assert.equal(await page.evaluate(() => document.querySelector('#beside-box').value), nationalPost);
        });
    });

describe('by touch on a phone', () => {
    let browser;
    let page;
    before(async () => {
        browser = await startChromium();
        const context = await browser.newContext({ viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true, locale: 'en' });
        ({ page } = await openPage(() => context.newPage(), singleFile));
        await paste(page, courier);
        await page.locator('article .sentence').first().waitFor();
    });
    after(() => browser?.close());

    test('a file is the second text; a failure says why and keeps the first', async () => {
        await page.locator('[popovertarget=beside-menu]').tap();
        const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
        await page.locator('#beside-menu input[type=file]').setInputFiles(picture);
        await page.locator('#beside-menu .problem').waitFor();
        await page.locator('#beside-menu input[type=file]').setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from(nationalPost) });
        await compared(page);
    });

    test('a switch shows one text or the other', async () => {
        await page.locator('#tab-compare').tap();
        assert.equal(await isSeen(page, '.beside-text'), false);
        await page.locator('.side-switch button').nth(1).tap();
        assert.equal(await isSeen(page, '.beside-text'), true);
        assert.equal(await isSeen(page, '.reading article'), false);
    });

    test('a number leads from one text to the other', async () => {
        await page.locator('.beside .pair-tag').first().tap();
        await waitUntil(page, () => document.querySelector('.sentence.paired')?.checkVisibility({ visibilityProperty: true }));
        assert.equal(await isSeen(page, '.beside-text'), false);
    });

    test('the comparison is taken away as Markdown', async () => {
        await page.locator('#tab-compare').tap();
        const download = page.waitForEvent('download');
        await page.locator('.compare > button').tap();
        const stream = await (await download).createReadStream();
        let text = '';
        for await (const chunk of stream) text += chunk;
        for (const words of ['## Both say', '- 14 / 17', '- Peder Moe', 'avoid a fishing boat']) assert.ok(text.includes(words), `${words} in ${text}`);
    });
});
