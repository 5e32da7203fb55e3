// Every vector of ../shared/robustness/xss_vectors.json in files that a reader opens and in a shelf that is brought back: in
// the title, the body, the name and the notes. No script runs and no element is made of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drop, waitUntil } from './drive.mjs';
import { articles, drivers, foreign, moreProse, prose, vectors, watchedPage } from './intruders.mjs';

const formats = {
    'a text, each vector its title': (vector) => ['article.txt', `${vector}\n\n${prose}\n\n${moreProse}`],
    'Markdown, each vector a heading, a link and an image': (vector) =>
        ['article.md', `# ${vector}\n\n${prose} [${vector}](${vector}) ![${vector}](${vector})\n\n${moreProse}`],
    'a web page, each vector in its head and in its body': (vector) =>
        ['article.html', `<!doctype html><title>${vector}</title>${vector}<article><h1>${vector}</h1><p>${prose}</p>${vector}<p>${moreProse}</p></article>`],
};

/**
 * Opens files one after the other and asks after each what is there that should not be. Each has a number in its prose, by
 * which it is known that it was read.
 */
async function openEach(page, files) {
    const found = [];
    let unread = 0;
    for (const [i, [name, text]] of files.entries()) {
        const number = `Item ${1000 + i} of the agenda`;
        await drop(page, [[name, Buffer.from(text.replaceAll(prose, `${number}: ${prose}`))]]);
        const isRead = (wanted) => [...document.querySelectorAll('.sentence')].some(({ textContent }) => textContent.includes(wanted));
        await waitUntil(page, isRead, number, 1000).catch(() => { unread += 1; });
        for (const what of await page.evaluate(foreign)) found.push(`${text.slice(0, 100)}: ${what}`);
    }
    // An open comment or title swallows the page behind it; were nothing read, nothing would be proved.
    assert.ok(unread <= files.length / 10, `${unread} of ${files.length} were not read`);
    return found;
}

for (const [name, start] of Object.entries(drivers))
    describe(`nothing gets in with a file: ${name}`, () => {
        let driver;
        let page;
        before(async () => {
            driver = await start();
            page = await watchedPage(driver.newPage);
        });
        after(() => driver?.browser.close());

        for (const [format, fileOf] of Object.entries(formats))
            test(`${vectors.length} vectors in ${format}`, async () => {
                const found = await openEach(page, vectors.map(fileOf));
                console.log(`figure: scripts run and elements made by ${vectors.length} vectors in ${format}, in ${name}: ${found.length} (at most 0)`);
                assert.deepEqual(found, []);
            });

        test('files whose names are vectors', async () => {
            const files = vectors.map((vector) => [`${vector.replaceAll('/', '∕').slice(0, 200)}.txt`, `${prose}\n\n${moreProse}`]);
            // The same text each time, so that only the name is new.
            await drop(page, files.slice(0, 100).map(([fileName, text]) => [fileName, Buffer.from(text)]));
            await waitUntil(page, () => document.querySelector('.sentence') !== null);
            assert.deepEqual(await page.evaluate(foreign), []);
        });

        test('a shelf brought back, with vectors as titles, names, texts, focus words and notes', async () => {
            const fresh = await watchedPage(driver.newPage);
            const kept = articles(20).map((text, i) => ({
                id: `id ${i}`,
                title: vectors[i],
                name: vectors[20 + i],
                text,
                added: i + 1,
                overrides: [],
                focus: vectors[40 + i],
                address: vectors[60 + i],
                marks: vectors.slice(30 * i, 30 * (i + 1)).map((vector, k) => ({ id: `mark ${k}`, begin: k, end: k + 5, exact: vector, note: vector, kind: 'note' })),
            }));
            await fresh.waitForSelector('.shelf-on');
            await fresh.evaluate((file) => {
                const input = document.querySelector('.shelf input[type=file]');
                const files = new DataTransfer();
                files.items.add(new File([file], 'shelf.json'));
                input.files = files.files;
                input.dispatchEvent(new Event('change', { bubbles: true }));
            }, JSON.stringify({ format: 'lectern shelf', version: 2, articles: kept, settings: {} }));
            await waitUntil(fresh, () => document.querySelectorAll('.shelf-open').length >= 10);
            const count = await fresh.evaluate(() => document.querySelectorAll('.shelf-open').length);
            assert.deepEqual(await fresh.evaluate(foreign), []);
            for (let i = 0; i < count; i += 1) {
                await fresh.evaluate((place) => document.querySelectorAll('.shelf-open')[place].click(), i);
                await fresh.waitForSelector('.summary-sentence');
                await fresh.evaluate(() => document.querySelector('#tab-notes')?.click());
                assert.deepEqual(await fresh.evaluate(foreign), []);
                await fresh.evaluate(() => document.querySelector('.tools .icon-button').click());
                await fresh.waitForSelector('.shelf-open');
            }
            await fresh.close();
        });
    });
