// Never a frozen page: with a text of a megabyte, no task of the main thread takes more than 50 ms of its processor time,
// neither when it is pasted nor at anything a reader does then. The browser's own trace is what counts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openPage, root, singleFile, startChromium } from './drive.mjs';

const longest = 50;

/** A megabyte of articles, each under a heading of its own. */
function megabyte() {
    const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');
    const parts = Array.from({ length: Math.ceil(1e6 / article.length) }, (_, i) => `## Part ${i + 1}\n\n${article}`);
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

const click = (selector) => (page) => page.locator(selector).first().click();

/** What a reader does, in this order. */
const steps = {
    'the paste, the analysis and the layout': async (page) => {
        await page.evaluate(() => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', globalThis.megabyte);
            document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        });
        await page.waitForSelector('.summary-sentence', { timeout: 120_000 });
        await page.waitForTimeout(5000);
    },
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

describe('a text of a megabyte', () => {
    let browser;
    let page;
    let session;
    before(async () => {
        browser = await startChromium();
        ({ page } = await openPage(async () => (await browser.newContext({ locale: 'en' })).newPage(), singleFile));
        // Handing it to the page is the test's own work, not the page's.
        await page.evaluate((text) => void (globalThis.megabyte = text), megabyte());
        session = await page.context().newCDPSession(page);
    });
    after(() => browser?.close());

    for (const [name, work] of Object.entries(steps))
        test(`${name}: no task over ${longest} ms`, async (context) => {
            const tasks = await tasksDuring(session, page, () => work(page));
            const most = Math.max(0, ...tasks);
            context.diagnostic(`${name}: longest task ${most.toFixed(0)} ms of ${tasks.length}`);
            assert.ok(tasks.length > 0, 'the trace saw the main thread');
            assert.ok(most <= longest, `a task of ${most.toFixed(0)} ms`);
        });

    test('the trace sees a task that is too long', async () => {
        const tasks = await tasksDuring(session, page, () =>
            page.evaluate(() => {
                const end = performance.now() + 400;
                while (performance.now() < end);
            }));
        assert.ok(Math.max(...tasks) > longest);
    });
});
