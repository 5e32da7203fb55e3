// Pictures of every state of the page, at three widths, light and dark, into build/screenshots: npm run screenshots
// usage: node tools/screenshots.mjs [--only STATE,…] [--widths 320,1440] [--schemes light]
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}build/screenshots/`;

const sample = async (page) => {
    await page.locator('.paste .sample').click();
    await page.locator('.summary-sentence').first().waitFor({ state: 'attached' });
};
const panel = (name) => async (page) => {
    await sample(page);
    await page.locator(`#tab-${name}`).click();
    await page.locator('.panel-content').waitFor();
};
const openMenu = (id) => async (page) => {
    await sample(page);
    await page.locator(`[popovertarget=${id}]:visible`).click();
};

/** Each state by name, and how a reader comes to it. */
const states = {
    start: () => Promise.resolve(),
    problem: async (page) => {
        await page.locator('input[type=file]').first().setInputFiles({ name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) });
        await page.locator('.problem').waitFor();
    },
    reading: sample,
    summary: panel('summary'),
    paragraph: async (page) => {
        await panel('summary')(page);
        await page.locator('.panel .choice button').nth(1).click();
    },
    sections: async (page) => {
        await panel('summary')(page);
        await page.locator('.outline').scrollIntoViewIfNeeded();
    },
    pointed: async (page) => {
        await sample(page);
        await page.locator('[data-sentence="5"]').click();
        await page.locator('.pointed-at').waitFor();
    },
    why: async (page) => {
        await states.pointed(page);
        await page.locator('.pointed-at button').click();
        await page.locator('.sentence-card').waitFor();
    },
    claims: panel('claims'),
    card: async (page) => {
        await panel('claims')(page);
        await page.locator('.claim-line').nth(2).click();
        await page.locator('.card').waitFor({ state: 'attached' });
    },
    people: panel('people'),
    numbers: panel('numbers'),
    find: async (page) => {
        await sample(page);
        await page.keyboard.press('/');
        await page.keyboard.type('trees');
    },
    type: openMenu('type-menu'),
    export: openMenu('export-menu'),
    dimmed: async (page) => {
        await panel('summary')(page);
        await page.locator('.coverage .link').click();
        await page.keyboard.press('Escape');
    },
    waiting: async (page) => {
        const paragraph = 'The council met on Monday and agreed to plant ninety trees. "They will cool the square," said Anna Berg.\n\n';
        await page.evaluate((text) => (globalThis.location.hash = `text=${encodeURIComponent(text)}`), paragraph.repeat(20_000));
        await page.locator('.progress').waitFor();
    },
};

const { values } = parseArgs({
    options: {
        only: { type: 'string', default: Object.keys(states).join() },
        widths: { type: 'string', default: '320,768,1440' },
        schemes: { type: 'string', default: 'light,dark' },
        locale: { type: 'string', default: 'en' },
    },
});

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const width of values.widths.split(',').map(Number))
    for (const colorScheme of values.schemes.split(','))
        for (const name of values.only.split(',')) {
            const touch = width < 1000;
            const viewport = { width, height: width < 500 ? 700 : 900 };
            const context = await browser.newContext({ viewport, colorScheme, locale: values.locale, hasTouch: touch, isMobile: touch });
            const page = await context.newPage();
            page.setDefaultTimeout(8000);
            await page.goto(`file://${root}dist/lectern.html`);
            await page.locator('#paste-box').waitFor();
            await states[name](page).catch((error) => {
                console.error(`${name} at ${width}: ${error.message.slice(0, 600)}`);
                process.exitCode = 1;
            });
            await page.waitForTimeout(600);
            await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png` });
            await context.close();
        }
await browser.close();
