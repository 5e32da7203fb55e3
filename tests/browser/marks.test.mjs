// The reader's own marks: made by mouse, by touch and by keys; claims taken away, given another kind, written upon; taken
// back; and all of it there again when the text is analyzed anew. Nothing written into a note becomes markup.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { drivers, openPage, paste, root, singleFile, startChromium, textsOf, waitUntil } from './drive.mjs';

const article = `# The bridge closes

The town council voted on Monday to close the old bridge until spring. Engineers said the western pier had moved by 14 millimetres since 2019.

Repairs will cost about 3.2 million euros, according to the mayor, Ines Okafor. Costs rose by 40 per cent.

Share this article

Subscribe to our newsletter

Sign up

The council must find a ferry at once. A ferry will probably run every twenty minutes, because the detour is nine kilometres long.
`;

const press = async (page, keys) => {
    for (const key of keys) {
        await page.keyboard.press(key);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    }
};
const click = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);
const mine = (page) => textsOf(page, 'mark.mine');
const type = (page, selector, text) =>
    page.evaluate(([wanted, value]) => {
        const box = document.querySelector(wanted);
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
    }, [selector, text]);
const choose = (page, selector, value) =>
    page.evaluate(([wanted, kind]) => {
        const box = document.querySelector(wanted);
        box.value = kind;
        box.dispatchEvent(new Event('change', { bubbles: true }));
    }, [selector, value]);

async function openArticle(newPage) {
    const { page } = await openPage(newPage, singleFile);
    await paste(page, article);
    await page.waitForSelector('.sentence');
    await page.evaluate(() => document.activeElement.blur());
    return page;
}

for (const [name, start] of Object.entries(drivers))
    describe(`the reader's marks in ${name}`, () => {
        let driver;
        let page;
        before(async () => {
            driver = await start();
            page = await openArticle(driver.newPage);
        });
        after(() => driver?.browser.close());

        test('no letter tag stands alone on the line behind its claim', async () => {
            const alone = await page.evaluate(() => {
                const column = document.querySelector('article');
                const found = [];
                for (let width = 240; width < 480; width += 3) {
                    column.style.width = `${width}px`;
                    for (const claim of column.querySelectorAll('mark.claim')) {
                        let letter = claim.nextElementSibling;
                        while (!letter.matches('.joined')) letter = letter.nextElementSibling;
                        const words = [...claim.getClientRects()].at(-1);
                        if (letter.firstElementChild.getBoundingClientRect().top >= words.bottom) found.push(`${width}: ${claim.textContent.slice(-30)}`);
                    }
                }
                column.style.width = '';
                return found;
            });
            assert.deepEqual(alone, []);
        });

        test('by keys alone: a sentence, two of them as a kind, and a note', async () => {
            await press(page, ['j', 'j', 'h', 'Enter']);
            assert.deepEqual(await mine(page), ['The town council voted on Monday to close the old bridge until spring.']);
            await press(page, ['j', 'J', 'J', 'h', 'ArrowRight', 'ArrowRight', 'Enter']);
            const marked = await mine(page);
            assert.match(marked[1], /^Engineers said/);
            // A claim that is a clause of the sentence cuts the mark in two.
            assert.ok(marked.some((words) => words.startsWith('Repairs will cost')), String(marked));
            assert.equal(await page.evaluate(() => document.querySelectorAll('mark.mine.kind-statistic').length > 0), true);
            await press(page, ['j', 'm']);
            await waitUntil(page, () => document.activeElement.id.startsWith('note-'));
            await page.keyboard.type('Since when?');
            assert.ok((await page.evaluate(() => [...document.querySelectorAll('.notes textarea')].map(({ value }) => value))).includes('Since when?'));
            assert.equal(await page.evaluate(() => document.querySelectorAll('.mark-item').length), 3);
        });

        test('a mark is told from a claim by more than its colour', async () => {
            assert.ok(await page.evaluate(() => document.querySelectorAll('.mine-tag svg').length >= 3));
        });

        test('undone step by step, a note’s letters together', async () => {
            await page.evaluate(() => document.activeElement.blur());
            const undo = async () => {
                await page.keyboard.down('Control');
                await page.keyboard.press('z');
                await page.keyboard.up('Control');
            };
            await undo();
            assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.notes textarea')].map(({ value }) => value)), ['', '', '']);
            await undo();
            await undo();
            assert.equal((await mine(page)).length, 1);
        });

        test('a claim gets another kind and a note, goes and comes back', async () => {
            await click(page, '#tab-claims');
            await page.waitForSelector('.claim-line');
            const count = (await textsOf(page, '.claim-text')).length;
            // One that is a claim whatever else belongs to the article.
            await page.evaluate(() => [...document.querySelectorAll('.claim-line')].find((line) => line.textContent.includes('Repairs')).click());
            await page.waitForSelector('.claim-actions');
            const line = (await textsOf(page, '.claim-item[data-open=true] .claim-text'))[0];
            await choose(page, '.claim-actions select', 'judgement');
            assert.equal((await textsOf(page, '.claim-item[data-open=true] .letter'))[0], 'J');
            await waitUntil(page, () => document.querySelector('mark.claim.kind-judgement') !== null);
            await type(page, '.claim-actions textarea', 'Who counted?');
            await click(page, '.claim-actions .mark-actions .quiet');
            assert.equal((await textsOf(page, '.claim-text')).length, count - 1);
            await click(page, '#tab-notes');
            assert.deepEqual(await textsOf(page, '.mark-item del'), [line]);
            await click(page, '.mark-item > .quiet');
            await click(page, '#tab-claims');
            assert.equal((await textsOf(page, '.claim-text')).length, count);
            await click(page, '#tab-notes');
            const notes = await page.evaluate(() => [...document.querySelectorAll('.notes textarea')].map(({ value }) => value));
            assert.ok(notes.includes('Who counted?'));
        });

        test('all of it stands when page chrome is brought back and everything is recomputed', async () => {
            const before = [await mine(page), await page.evaluate(() => document.querySelectorAll('.mark-item').length)];
            await page.evaluate(() => document.querySelector('.fold button').click());
            await waitUntil(page, () => document.querySelector('.notice').textContent.includes('Brought back'));
            await waitUntil(page, () => document.querySelector('.sentence') !== null);
            await click(page, '#tab-notes');
            assert.deepEqual([await mine(page), await page.evaluate(() => document.querySelectorAll('.mark-item').length)], before);
            assert.equal(await page.evaluate(() => document.querySelectorAll('mark.claim.kind-judgement').length), 1);
        });

        test('nothing written into a note becomes markup', async () => {
            const vectors = JSON.parse(readFileSync(`${root}../shared/robustness/xss_vectors.json`, 'utf8')).map(({ vector }) => vector);
            const found = await page.evaluate(async (texts) => {
                globalThis.ran = [];
                for (const call of ['alert', 'confirm', 'prompt']) globalThis[call] = () => void globalThis.ran.push(call);
                const elements = () => document.querySelectorAll('script, iframe, object, embed, img, video, audio, base, link, form, a').length;
                const before = elements();
                const wrong = [];
                const box = document.querySelector('.notes textarea');
                for (const text of texts) {
                    box.value = text;
                    box.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise((resolve) => setTimeout(resolve));
                    if (elements() !== before) wrong.push(text);
                }
                return [...wrong, ...globalThis.ran];
            }, vectors);
            assert.deepEqual(found, []);
            assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
        });
    });

describe('selecting by mouse and by touch', () => {
    let browser;
    before(async () => {
        browser = await startChromium();
    });
    after(() => browser?.close());

    test('words dragged over by the mouse are highlighted, across a claim’s letter tag too', async () => {
        const page = await openArticle(async () => (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage());
        const boxes = await page.evaluate(() =>
            ['Engineers', 'Costs rose'].map((words) => {
                const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.nodeValue.indexOf(words);
                    if (at < 0) continue;
                    const range = new Range();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    const { left, right, top, height } = range.getBoundingClientRect();
                    return { left, right, middle: top + height / 2 };
                }
                return null;
            }));
        await page.mouse.move(boxes[0].left + 1, boxes[0].middle);
        await page.mouse.down();
        // A hand takes its time: the browser follows a drag frame by frame.
        for (const [x, y] of [[boxes[0].left + 60, boxes[0].middle], [boxes[1].left, boxes[1].middle], [boxes[1].right - 1, boxes[1].middle]]) {
            await page.mouse.move(x, y);
            await page.waitForTimeout(60);
        }
        await page.mouse.up();
        await page.locator('.mark-toolbar .primary').click();
        const marked = (await mine(page)).join(' ');
        assert.match(marked, /^Engineers said/);
        assert.match(marked, /Costs rose$/);
        await page.locator('#tab-notes').click();
        assert.match((await textsOf(page, '.mark-item .link'))[0], /^Engineers .* 2019\. Repairs .* Costs rose$/);
        await page.close();
    });

    test('a finger’s selection is marked by a tap, on a narrow screen', async () => {
        const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
        const page = await openArticle(() => context.newPage());
        await page.evaluate(() => {
            const sentence = document.querySelector('p .sentence');
            getSelection().selectAllChildren(sentence);
        });
        await page.locator('.mark-toolbar').waitFor();
        const fits = await page.evaluate(() => {
            const { left, right, bottom } = document.querySelector('.mark-toolbar').getBoundingClientRect();
            return left >= 0 && right <= innerWidth && bottom <= innerHeight;
        });
        assert.ok(fits, 'the whole toolbar is on the screen');
        await page.locator('.mark-toolbar button').nth(1).tap();
        await page.locator('.mark-item[data-open=true] textarea').waitFor();
        assert.deepEqual(await mine(page), ['The town council voted on Monday to close the old bridge until spring.']);
        await page.locator('.mine-tag').tap({ force: true });
        await page.close();
    });
});
