// The claims: filtered by kind, fewer or more of them, gone through by keys, each with its card. The summary's sections:
// what it takes of each, what it leaves out, and the way to a heading.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openPage, paste, singleFile, startChromium, textsOf, waitUntil } from './drive.mjs';

const article = `# The bridge closes

The town council voted on Monday to close the old bridge until spring. Engineers said the western pier had moved by 14 millimetres since 2019.

## What it costs

Repairs will cost about 3.2 million euros, according to the mayor, Ines Okafor. That is because steel costs twice as much as in 2019. Costs rose by 40 per cent.

## What follows

The council must find a ferry at once. A ferry will probably run every twenty minutes, because the detour is nine kilometres long. The council will decide on a new bridge in May.

### Who decides

The county pays half of the repairs, so the county must agree. A vote may follow in June.
`;

describe('claims and sections', () => {
    let browser;
    let page;
    before(async () => {
        browser = await startChromium();
        ({ page } = await openPage(async () => (await browser.newContext({ locale: 'en' })).newPage(), singleFile));
        await page.setViewportSize({ width: 1280, height: 900 });
        await paste(page, article);
        await page.waitForSelector('.summary-sentence');
    });
    after(() => browser?.close());

    const kinds = () => textsOf(page, '.claim-line .letter');
    const openLine = async () => (await textsOf(page, '.claim-item[data-open=true] .claim-text'))[0];
    const chip = (letter) => page.locator('.legend .chip', { has: page.locator(`.letter:text-is("${letter}")`) });

    test('each section says what the summary takes of it, and the slider changes that', async () => {
        const headings = () => textsOf(page, '.outline .link');
        assert.deepEqual(await headings(), ['What it costs', 'What follows', 'Who decides']);
        const depths = await page.evaluate(() => [...document.querySelectorAll('.outline li')].map((item) => item.dataset.depth));
        assert.deepEqual(depths, ['0', '0', '1']);
        await page.locator('#length-slider').press('End');
        await waitUntil(page, () => document.querySelectorAll('.outline [data-skipped=true]').length === 0);
        assert.deepEqual(await textsOf(page, '.outline small'), ['3 of 3 sentences', '3 of 3 sentences', '2 of 2 sentences']);
        await page.locator('#length-slider').press('Home');
        await waitUntil(page, () => document.querySelectorAll('.outline [data-skipped=true]').length >= 2);
    });

    test('a heading is brought into view at a click', async () => {
        await page.setViewportSize({ width: 1280, height: 320 });
        await page.locator('.outline .link', { hasText: 'Who decides' }).click();
        await waitUntil(page, () => {
            const heading = [...document.querySelectorAll('h2, h3')].find((each) => each.textContent === 'Who decides' && !each.closest('.panel'));
            const { top, bottom } = heading.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
        });
        await page.setViewportSize({ width: 1280, height: 900 });
    });

    test('what the summary leaves out turns faint', async () => {
        const faint = () =>
            page.evaluate(() => {
                const colours = [...document.querySelectorAll('.sentence')].map((each) => getComputedStyle(each).color);
                return new Set(colours).size > 1;
            });
        assert.equal(await faint(), false);
        await page.locator('.coverage .link').click();
        await page.waitForTimeout(400);
        assert.equal(await faint(), true);
        await page.locator('.coverage .link').click();
    });

    test('the legend takes a kind away and gives it back; colour is never alone', async () => {
        await page.locator('#tab-claims').click();
        const all = await kinds();
        const one = all[0];
        await chip(one).click();
        assert.deepEqual(await kinds(), all.filter((letter) => letter !== one));
        assert.equal(await chip(one).getAttribute('aria-pressed'), 'false');
        await chip(one).click();
        assert.deepEqual(await kinds(), all);
        const styles = await page.evaluate(() =>
            [...document.querySelectorAll('.legend .underlined')].map((each) => {
                const { textDecorationStyle, textDecorationThickness, borderBottomStyle, borderBottomWidth, backgroundImage } = getComputedStyle(each);
                return [textDecorationStyle, textDecorationThickness, borderBottomStyle, borderBottomWidth, backgroundImage].join(' ');
            }));
        assert.ok(new Set(styles).size > 1, 'kinds differ by their line');
    });

    test('the number of claims is the reader’s', async () => {
        const slider = page.locator('.panel input[type=range]');
        await slider.press('Home');
        assert.equal((await kinds()).length, 1);
        await slider.press('End');
        assert.ok((await kinds()).length > 3);
    });

    test('n, p and a digit go from claim to claim, but not while one types', async () => {
        const lines = await textsOf(page, '.claim-text');
        await page.evaluate(() => document.activeElement.blur());
        for (const [key, line] of [['n', 0], ['n', 1], ['p', 0], ['p', lines.length - 1], ['n', 0]]) {
            await page.keyboard.press(key);
            assert.equal(await openLine(), lines[line], `${key} goes to claim ${line}`);
        }
        const letters = await kinds();
        const wanted = letters.find((letter) => letter !== letters[0]);
        await page.keyboard.press(String('SCVPQRJE'.indexOf(wanted) + 1));
        assert.equal(await openLine(), lines[letters.indexOf(wanted)], `the digit goes to the next ${wanted}`);
        const here = await openLine();
        await page.keyboard.press('/');
        await page.keyboard.type('np12345678');
        assert.equal(await openLine(), here);
        await page.keyboard.press('Escape');
    });

    test('the card says kind, speaker, hedge, checkability, grounds and why; its grounds light up', async () => {
        // A click on an open claim would close it.
        await page.locator('.claim-line', { hasText: 'The county' }).first().click();
        await page.locator('.claim-line', { hasText: 'Repairs will cost' }).first().click();
        const terms = await textsOf(page, '.card dt');
        for (const term of ['Kind', 'Who says it', 'How surely', 'Checkable', 'Grounds in the article', 'Why it is marked'])
            assert.ok(terms.includes(term), `${term} in: ${terms}`);
        const card = (await textsOf(page, '.card'))[0];
        for (const said of ['Ines Okafor', 'the mayor', '3.2 million', 'speak most for it']) assert.ok(card.includes(said), `${said} in: ${card}`);
        const grounds = await textsOf(page, '.grounds .link');
        assert.ok(grounds.length > 0);
        // The letter tags stand within the sentences; the text follows the panel part by part.
        await waitUntil(
            page,
            (wanted) => {
                const lit = [...document.querySelectorAll('.sentence.lit')].map((sentence) => {
                    const copy = sentence.cloneNode(true);
                    copy.querySelectorAll('.tag').forEach((tag) => tag.remove());
                    return copy.textContent.trim();
                });
                return JSON.stringify(lit) === JSON.stringify(wanted);
            },
            [...new Set(grounds)],
        );
    });
});
