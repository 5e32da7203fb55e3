// Every flow by the keyboard alone, in Chromium and Firefox, from file:// and over http (in Firefox with --full): nothing here touches a mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { drivers, openPage, pageAt, paste, placesOf, root, textsOf, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}web/sample.txt`, 'utf8');
const mostTabs = 120;

/** Presses Tab until an element that matches has the focus; on the way, whatever has it must show it. */
async function tabTo(page, selector) {
    for (let i = 0; i < mostTabs; ++i) {
        await page.keyboard.press('Tab');
        const { found, shown, name } = await page.evaluate((wanted) => {
            const focused = document.activeElement;
            const within = focused.closest('label.button, .paste') ?? focused;
            const { outlineStyle, boxShadow } = getComputedStyle(within);
            return {
                found: focused.matches(wanted),
                shown: focused === document.body || outlineStyle !== 'none' || boxShadow !== 'none',
                name: focused.outerHTML.slice(0, 120),
            };
        }, selector);
        assert.ok(shown, `the focus is seen on ${name}`);
        if (found) return;
    }
    assert.fail(`Tab does not come to ${selector}`);
}

const has = (page, selector) => waitUntil(page, (wanted) => document.querySelector(wanted) !== null, selector);
const hasNot = (page, selector) => waitUntil(page, (wanted) => document.querySelector(wanted) === null, selector);

for (const [name, start] of Object.entries(drivers))
    for (const place of placesOf[name])
        describe(`by keyboard in ${name}, ${place}`, () => {
            let driver;
            let site;
            let page;
            before(async () => {
                site = await pageAt(place);
                driver = await start();
                ({ page } = await openPage(driver.newPage, site.address));
            });
            after(async () => {
                await driver?.browser.close();
                site?.stop();
            });
            const press = (key) => page.keyboard.press(key);
            const count = async (selector) => (await textsOf(page, selector)).length;

            test('the page opens with the cursor in its box, and a paste is read', async () => {
                await waitUntil(page, () => document.activeElement.id === 'paste-box');
                await paste(page, article);
                await has(page, '.summary-sentence');
            });

            test('s goes to the length; arrows change it', async () => {
                await press('s');
                await waitUntil(page, () => document.activeElement.id === 'length-slider');
                await press('ArrowLeft');
                await press('ArrowLeft');
                await waitUntil(page, () => document.querySelectorAll('.summary-sentence').length === 3);
            });

            test('a summary sentence leads to its place, Escape leads back to it', async () => {
                await tabTo(page, '.summary-sentence');
                const said = await page.evaluate(() => document.activeElement.textContent);
                await press('Enter');
                await waitUntil(page, () => document.activeElement.matches('.sentence.arrived'));
                await press('Escape');
                await waitUntil(page, (wanted) => document.activeElement.textContent === wanted, said);
            });

            test('why this sentence', async () => {
                await tabTo(page, '.why-button');
                await press('Enter');
                await has(page, '.reasons .total');
                assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-expanded')), 'true');
            });

            test('the summary as a paragraph, as key points and by section', async () => {
                await press('s');
                await tabTo(page, '.panel .choice button');
                await press('Tab');
                await press('Enter');
                await has(page, '.summary-paragraph');
                await press('Tab');
                await press('Enter');
                await has(page, '.points-row');
                await press('Tab');
                await press('Enter');
                await has(page, '.by-section');
                await page.evaluate(() => document.querySelector('.panel .choice button').focus());
                await press('Enter');
                await hasNot(page, '.by-section');
            });

            test('j goes to a sentence, w says why not, and the summary grows to take it', async () => {
                await page.evaluate(() => document.activeElement.blur());
                for (const key of ['j', 'j', 'j', 'j', 'j']) await press(key);
                await has(page, '.sentence.pointed');
                await press('w');
                await has(page, '.sentence-card');
                const before = await count('.sentence.chosen');
                if (await count('.sentence-card > button')) {
                    await tabTo(page, '.sentence-card > button');
                    await press('Enter');
                    await waitUntil(page, (few) => document.querySelectorAll('.sentence.chosen').length > few, before);
                }
                await press('Escape');
                await hasNot(page, '.sentence-card');
            });

            test('n opens a claim, Escape puts it away, arrows go through the tabs', async () => {
                await press('n');
                await has(page, '.card');
                await tabTo(page, '[role=tab]');
                await press('ArrowRight');
                await has(page, '#tab-people[aria-selected=true]');
                await press('ArrowRight');
                await has(page, '#tab-numbers[aria-selected=true]');
            });

            test('/ finds, ? lists the keys, Escape closes both', async () => {
                await press('/');
                await page.keyboard.type('trees');
                await press('Enter');
                await waitUntil(page, () => /\d/.test(document.querySelector('.find .count').textContent));
                await press('Escape');
                await hasNot(page, '.find');
                await page.evaluate(() => document.activeElement.blur());
                await press('?');
                await has(page, '#keys:popover-open');
                await press('Escape');
                await hasNot(page, '#keys:popover-open');
            });

            test('the result is taken away as Markdown', async () => {
                await page.evaluate(() => document.querySelector('.tools button').focus());
                await tabTo(page, '[popovertarget=export-menu]');
                await press('Enter');
                await has(page, '#export-menu:popover-open');
                await tabTo(page, '.menu-item');
                await press('Enter');
                await waitUntil(page, () => document.querySelector('.notice').textContent.includes('.md'));
            });
        });
