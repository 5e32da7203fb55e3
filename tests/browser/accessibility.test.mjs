// axe-core finds nothing in any state, at three widths, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { axeSource, singleFile, startChromium } from './drive.mjs';

const axe = readFileSync(axeSource, 'utf8');
const tabs = ['claims', 'people', 'numbers', 'summary'];

describe('axe-core finds nothing', () => {
    let browser;
    before(async () => {
        browser = await startChromium();
    });
    after(() => browser?.close());

    for (const width of [320, 768, 1440])
        for (const colorScheme of ['light', 'dark'])
            test(`${width} pixels, ${colorScheme}`, async () => {
                // Only the checker itself needs the policy out of the way.
                const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
                const page = await context.newPage();
                await page.goto(singleFile);
                await page.evaluate(axe);
                const check = async (state) => {
                    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
                    const found = violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes[0].target}`);
                    assert.deepEqual(found, []);
                };
                await check('start');
                await page.locator('.paste .quiet').click();
                await page.locator('.sentence').first().waitFor();
                await check('reading');
                for (const tab of tabs) {
                    await page.locator(`#tab-${tab}`).click();
                    await page.locator('.panel-content').waitFor();
                    await check(tab);
                }
                await page.locator('.why-button').first().click();
                await check('why this sentence');
                await page.locator('#tab-claims').click();
                await page.locator('.claim-line').first().click();
                await page.waitForTimeout(400);
                await check('claim card');
                await page.keyboard.press('Escape');
                await page.evaluate(() => document.activeElement.blur());
                await page.keyboard.press('J');
                await page.locator('.mark-toolbar').waitFor();
                await check('selection');
                await page.keyboard.press('m');
                await page.waitForTimeout(400);
                await check('notes');
                await page.keyboard.press('Escape');
                await page.evaluate(() => document.activeElement.blur());
                await page.keyboard.press('/');
                await check('find');
                await context.close();
            });
});
