// The states of the page that pictures are taken of and axe-core looks at.

import { readFileSync } from 'node:fs';

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

const pairs = new URL('../golden/pairs/', import.meta.url);
export const courier = readFileSync(new URL('harbour_courier.txt', pairs), 'utf8');
export const nationalPost = readFileSync(new URL('national_post.txt', pairs), 'utf8');
const read = async (page, text) => {
    await page.locator('#paste-box').fill(text);
    await page.locator('.paste .primary').click();
    await page.locator('article .sentence').first().waitFor();
};

/** Each state by name, and how a reader comes to it from the empty page. */
export const states = {
    start: () => Promise.resolve(),
    licences: async (page) => {
        await page.locator('.licences > summary').click();
        await page.locator('.licences details').first().waitFor();
    },
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
    points: async (page) => {
        await panel('summary')(page);
        await page.locator('.panel .choice button').nth(2).click();
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
        await page.locator('.pointed-at .quiet').click();
        await page.locator('.sentence-card').waitFor();
    },
    claims: panel('claims'),
    card: async (page) => {
        await panel('claims')(page);
        await page.locator('.claim-line').nth(2).click();
        await page.locator('.card').waitFor({ state: 'attached' });
        await page.locator('.reckoning > summary').click();
    },
    selection: async (page) => {
        await sample(page);
        await page.keyboard.press('J');
        await page.locator('.mark-toolbar').waitFor();
    },
    notes: async (page) => {
        await states.selection(page);
        await page.keyboard.press('m');
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
    keys: async (page) => {
        await sample(page);
        await page.keyboard.press('?');
        await page.locator('#keys').waitFor();
    },
    beside: async (page) => {
        await read(page, courier);
        await page.locator('[popovertarget=beside-menu]').click();
        await page.locator('#beside-box').fill(nationalPost);
        await page.locator('.beside-ways .primary').click();
        await page.locator('.compare-item').first().waitFor();
    },
    beside_pair: async (page) => {
        await states.beside(page);
        await page.locator('.compare-item .link').nth(2).click();
    },
    beside_second: async (page) => {
        await states.beside_pair(page);
        if (await page.locator('.side-switch').isVisible()) await page.locator('.side-switch button').nth(1).click();
    },
    beside_menu: async (page) => {
        await read(page, courier);
        await page.locator('[popovertarget=beside-menu]').click();
        await page.locator('#beside-box').waitFor();
    },
    waiting: async (page) => {
        const paragraph = 'The council met on Monday and agreed to plant ninety trees. "They will cool the square," said Anna Berg.\n\n';
        await page.evaluate((text) => (globalThis.location.hash = `text=${encodeURIComponent(text)}`), paragraph.repeat(20_000));
        await page.locator('.progress').waitFor();
    },
};
