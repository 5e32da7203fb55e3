// The states of the page that pictures are taken of and axe-core looks at.

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
    waiting: async (page) => {
        const paragraph = 'The council met on Monday and agreed to plant ninety trees. "They will cool the square," said Anna Berg.\n\n';
        await page.evaluate((text) => (globalThis.location.hash = `text=${encodeURIComponent(text)}`), paragraph.repeat(20_000));
        await page.locator('.progress').waitFor();
    },
};
