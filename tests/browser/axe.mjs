// axe-core over states of the page, target sizes included.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axeSource, singleFile } from './drive.mjs';
import { states } from './states.mjs';

const axe = readFileSync(axeSource, 'utf8');

/** Controls too small for a finger: 44 pixels, unless they stand within a line of text. */
function smallTargets() {
    const controls = [...document.querySelectorAll('button, select, summary, input:not(.hidden), label.button, [role=tab]')];
    return controls
        .filter((each) => !each.matches('.tag, .link, .plain, input[type=radio]') && each.checkVisibility({ visibilityProperty: true }))
        .map((each) => ({ name: `${each.localName}.${each.className} ${each.textContent.slice(0, 20)}`, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)} by ${Math.round(box.height)}`);
}

/**
 * Asserts that nothing is found in the named states, in a window of this kind (playwright's options of a context). Gives in how
 * many states it looked.
 */
export async function assertAccessible(browser, options, names = Object.keys(states)) {
    const found = [];
    for (const name of names) {
        // Only the checker itself needs the policy out of the way.
        const context = await browser.newContext({ locale: 'en', ...options, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(singleFile);
        await page.locator('#paste-box').waitFor();
        await states[name](page);
        await page.waitForTimeout(350);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { rules: { 'target-size': { enabled: true } } }));
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0].target}`));
        if (options.hasTouch) found.push(...(await page.evaluate(smallTargets)).map((what) => `${name}: small: ${what}`));
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (sideways > 0) found.push(`${name}: scrolls sideways by ${sideways}`);
        await context.close();
    }
    assert.deepEqual(found, []);
    return names.length;
}
