// Every flow by touch alone, on a phone, in Chromium and Firefox, from file:// and over http (in Firefox with --full): each press is a finger's, at a place within the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { drop, openPage, pageAt, placesOf, root, startChromium, startFirefox, textsOf, waitUntil } from './drive.mjs';

const phone = { width: 360, height: 720 };
const article = readFileSync(`${root}web/sample.txt`, 'utf8');

const phones = {
    Chromium: async () => {
        const browser = await startChromium();
        const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: 'en' });
        return { browser, newPage: () => context.newPage() };
    },
    Firefox: async () => {
        const browser = await startFirefox();
        const newPage = async () => {
            const page = await browser.newPage();
            await page.setViewport(phone);
            return page;
        };
        return { browser, newPage };
    },
};

/** A finger on the middle of the first line of an element, which is brought into view as a reader would. */
async function tap(page, selector) {
    const place = await page.evaluate((wanted) => {
        const element = [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility());
        if (!element) throw new Error(`nothing to tap: ${wanted}`);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getClientRects()[0];
        const x = box.left + Math.min(box.width / 2, 60);
        const y = box.top + box.height / 2;
        const there = document.elementFromPoint(x, y);
        if (!there || !(element.contains(there) || there.contains(element))) throw new Error(`${wanted} is covered by ${there?.outerHTML.slice(0, 100)}`);
        return { x, y };
    }, selector);
    await page.touchscreen.tap(place.x, place.y);
}

const has = (page, selector) => waitUntil(page, (wanted) => [...document.querySelectorAll(wanted)].some((each) => each.checkVisibility()), selector);
const hasNot = (page, selector) => waitUntil(page, (wanted) => ![...document.querySelectorAll(wanted)].some((each) => each.checkVisibility()), selector);

for (const [name, start] of Object.entries(phones))
    for (const place of placesOf[name])
        describe(`by touch in ${name}, ${place}`, () => {
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

            test('a file is read, and its summary opens as a sheet', async () => {
                await drop(page, [['street.txt', article]]);
                await has(page, 'article .sentence');
                await tap(page, '#tab-summary');
                await has(page, '.panel-content .summary-sentence');
            });

            test('plus and minus change the length', async () => {
                const sentences = async () => (await textsOf(page, '.summary-sentence')).length;
                const before = await sentences();
                await tap(page, '.length-slide .icon-button');
                await waitUntil(page, (wanted) => document.querySelectorAll('.summary-sentence').length === wanted, before - 1);
                for (let more = 0; more < 3; more += 1) await tap(page, '.length-slide .icon-button:last-child');
                await waitUntil(page, (wanted) => document.querySelectorAll('.summary-sentence').length === wanted, before + 2);
            });

            test('a summary sentence closes the sheet and leads to its place, and back', async () => {
                await tap(page, '.summary li:last-child .summary-sentence');
                await has(page, '.sentence.arrived');
                await hasNot(page, '.panel-content .summary-sentence');
                await tap(page, '.back');
                await has(page, '.panel-content .summary-sentence');
            });

            test('why this sentence; and why not another one of the text', async () => {
                await tap(page, '.why-button');
                await has(page, '.reasons .total');
                await tap(page, '#tab-summary');
                await hasNot(page, '.panel-content');
                await tap(page, '.block-paragraph .sentence:not(.chosen)');
                await has(page, '.pointed-at');
                await tap(page, '.pointed-at .quiet');
                await has(page, '.sentence-card .total');
                await tap(page, '.card-top .icon-button');
                await hasNot(page, '.sentence-card');
            });

            test('a claim from the list opens its card; the legend filters', async () => {
                await tap(page, '#tab-claims');
                await has(page, '.claim-line');
                await tap(page, '.legend .chip');
                await waitUntil(page, () => document.querySelector('.legend .chip').getAttribute('aria-pressed') === 'false');
                await tap(page, '.claim-line');
                await has(page, '.card');
            });

            test('people and numbers', async () => {
                await tap(page, '#tab-people');
                await has(page, '.person .link');
                await tap(page, '#tab-numbers');
                await has(page, '.numbers .link');
            });

            test('the result is taken away as Markdown', async () => {
                await tap(page, '#tab-summary');
                await tap(page, '.copy button:last-child');
                await waitUntil(page, () => document.querySelector('.notice').textContent.includes('.md'));
            });
        });
