// Never a frozen page: with a text of a megabyte, and with two of them side by side, no task of the main thread takes more
// than 50 ms of its processor time, neither when it is pasted nor at anything a reader does then. The browser's own trace is
// what counts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openPage, root, singleFile, startChromium } from './drive.mjs';
import { courier } from './states.mjs';

const longest = 50;

/** A megabyte of articles, taken in turn, each under a heading of its own. */
function megabyteOf(...articles) {
    const count = Math.ceil(1e6 / Math.min(...articles.map(({ length }) => length)));
    const parts = Array.from({ length: count }, (_, i) => `## Part ${i + 1}\n\n${articles[i % articles.length]}`);
    return `A long text\n\n${parts.join('\n\n')}`.slice(0, 1_000_000);
}

/** The tasks of the page's main thread while `work` runs and for a while after, in milliseconds of processor time. */
async function tasksDuring(session, page, work) {
    const events = [];
    const take = ({ value }) => events.push(...value);
    session.on('Tracing.dataCollected', take);
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] } });
    await work();
    await page.waitForTimeout(800);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
    const tasks = events.filter(({ name, pid, tid }) => /RunTask/.test(name) && mains.has(`${pid}/${tid}`));
    return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

const slideTo = (selector, share) => (page) =>
    page.evaluate(
        ([wanted, part]) => {
            const slider = document.querySelector(wanted);
            slider.value = String(Math.round(slider.max * part));
            slider.dispatchEvent(new Event('input', { bubbles: true }));
        },
        [selector, share],
    );

/** A click of the mouse. The driver's own way of finding elements takes long tasks of its own on so long a page. */
const click = (selector, number = 0) => async (page) => {
    const place = await page.evaluate(
        ([wanted, index]) => {
            const element = document.querySelectorAll(wanted)[index];
            const { top, bottom } = element.getBoundingClientRect();
            if (top < 60 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
            const box = element.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)];
        },
        [selector, number],
    );
    await page.mouse.click(...place);
};

/** Pastes one of the texts that the page was handed. */
const pasteInto = (selector, name) => (page) =>
    page.evaluate(
        ([wanted, text]) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', globalThis.texts[text]);
            document.querySelector(wanted).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        [selector, name],
    );

const openFirst = async (page) => {
    await pasteInto('body', 'first')(page);
    await page.waitForSelector('.summary-sentence', { timeout: 120_000 });
    await page.waitForTimeout(5000);
};

/** What a reader does with one text, in this order. */
const steps = {
    'the paste, the analysis and the layout': openFirst,
    'the slider to its end': slideTo('#length-slider', 1),
    'the slider to its middle': slideTo('#length-slider', 0.5),
    'the summary as a paragraph': click('.panel .choice button:nth-child(2)'),
    'the claims': click('#tab-claims'),
    'all claims highlighted': slideTo('.panel input[type=range]', 1),
    'a claim opened': click('.claim-line'),
    'the claim before it, the last of the text': (page) => page.keyboard.press('p'),
    'the people': click('#tab-people'),
    'the numbers': click('#tab-numbers'),
    'a word looked for': async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('model');
        await page.keyboard.press('Enter');
    },
};

/** What a reader does with a second one. */
const stepsBeside = {
    'the second text, its analysis, the comparison and the layout': async (page) => {
        await click('[popovertarget=beside-menu]')(page);
        await page.waitForTimeout(500);
        await pasteInto('#beside-box', 'second')(page);
        await page.waitForSelector('.compare-item', { timeout: 240_000 });
        await page.waitForTimeout(8000);
    },
    'a pair': click('.compare-item .link'),
    'the list turned to its last pages': async (page) => {
        for (let turned = 0; turned < 3; ++turned) await click('.pages button', 1)(page);
    },
    'a pair far down': click('.compare-item .link', 20),
    'the next pair': (page) => page.keyboard.press('c'),
    'the claims beside them': click('#tab-claims'),
    'all claims highlighted beside them': slideTo('.panel input[type=range]', 1),
    'the second text closed': click('.beside-top button'),
};

/** Opens the page in a browser of its own and hands it both texts, which is the test's own work, not the page's. */
async function openWithTexts() {
    const browser = await startChromium();
    const { page } = await openPage(async () => (await browser.newContext({ locale: 'en' })).newPage(), singleFile);
    const lesson = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');
    const texts = { first: megabyteOf(lesson), second: megabyteOf(lesson, courier) };
    await page.evaluate((handed) => void (globalThis.texts = handed), texts);
    return { browser, page, session: await page.context().newCDPSession(page) };
}

/** One test a step: none of its tasks is too long. `withWhat` says what is open. */
function testEach(wanted, withWhat, opened) {
    let longestOfAll = 0;
    after(() => console.log(`figure: longest task of the main thread with ${withWhat}, over ${Object.keys(wanted).length} steps: ${longestOfAll.toFixed(0)} ms (at most ${longest})`));
    for (const [name, work] of Object.entries(wanted))
        test(`${name}: no task over ${longest} ms`, async (context) => {
            const { page, session } = opened();
            const tasks = await tasksDuring(session, page, () => work(page));
            const most = Math.max(0, ...tasks);
            longestOfAll = Math.max(longestOfAll, most);
            context.diagnostic(`${name}: longest task ${most.toFixed(0)} ms of ${tasks.length}`);
            assert.ok(tasks.length > 0, 'the trace saw the main thread');
            assert.ok(most <= longest, `a task of ${most.toFixed(0)} ms`);
        });
}

describe('a text of a megabyte', () => {
    let opened;
    before(async () => {
        opened = await openWithTexts();
    });
    after(() => opened?.browser.close());

    testEach(steps, 'a text of a megabyte', () => opened);

    test('the trace sees a task that is too long', async () => {
        const { page, session } = opened;
        const tasks = await tasksDuring(session, page, () =>
            page.evaluate(() => {
                const end = performance.now() + 1500;  // of the clock: a busy machine gives less
                while (performance.now() < end);
            }));
        assert.ok(Math.max(...tasks) > longest);
    });
});

describe('two texts of a megabyte side by side', () => {
    let opened;
    before(async () => {
        opened = await openWithTexts();
        await openFirst(opened.page);
    });
    after(() => opened?.browser.close());

    testEach(stepsBeside, 'two texts of a megabyte', () => opened);
});
