// The shelf: nothing is kept until it is turned on; then articles and settings outlive the page, can be searched, taken
// out as one file, brought back and deleted. Where storage is forbidden or full, the page works and says so.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { beforeScripts, drivers, openPage, paste, root, serve, singleFile, textsOf, waitUntil } from './drive.mjs';
import { sentences } from './fixtures.mjs';

const first = `The bridge closes\n\n${sentences.join(' ')}`;
const second = `A quiet harbour\n\n${sentences.slice(2).join(' ')} Nobody fishes there now.`;

const databases = (page) => page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)));
const click = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted).click(), selector);
const titles = (page) => textsOf(page, '.shelf-open bdi');
const toStart = (page) => page.reload().then(() => page.waitForSelector('.shelf'));

async function readText(page, text) {
    await paste(page, text);
    await page.waitForSelector('.summary-sentence');
}

async function bring(page, name, text) {
    await page.evaluate(([fileName, content]) => {
        const input = document.querySelector('.shelf input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([content], fileName));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
    }, [name, text]);
}

/** The next file that the page hands to the reader. */
async function saved(page, selector) {
    return page.evaluate(async (wanted) => {
        const { createObjectURL } = URL;
        const blob = new Promise((resolve) => {
            URL.createObjectURL = (given) => (resolve(given), createObjectURL.call(URL, given));
        });
        HTMLAnchorElement.prototype.click = () => undefined;
        document.querySelector(wanted).click();
        return (await blob).text();
    }, selector);
}

for (const [name, start] of Object.entries(drivers))
    describe(`the shelf in ${name}`, () => {
        let driver;
        let site;
        before(async () => {
            driver = await start();
        });
        after(() => driver?.browser.close());
        // A site of its own, so a shelf of its own, for each test: Firefox's pages share one profile.
        beforeEach(async () => {
            site = await serve(`${root}dist/site`);
        });
        afterEach(() => site?.stop());

        test('kept, searched, taken out, deleted and brought back', async () => {
            const { page } = await openPage(driver.newPage, site.address);
            await page.waitForSelector('.shelf-on');
            await readText(page, first);
            await toStart(page);
            assert.deepEqual(await databases(page).then((all) => all.filter((each) => each === 'lectern')), []);

            await click(page, '.shelf-on');
            await page.waitForSelector('.shelf input[type=search]');
            for (const text of [first, second, first]) {
                await readText(page, text);
                await toStart(page);
            }
            assert.deepEqual(await titles(page), ['The bridge closes', 'A quiet harbour'], 'the same text is kept once');

            await page.evaluate(() => {
                const search = document.querySelector('.shelf input[type=search]');
                search.value = 'fishes nobody';
                search.dispatchEvent(new Event('input', { bubbles: true }));
            });
            await waitUntil(page, () => document.querySelectorAll('.shelf-open').length === 1);
            assert.deepEqual(await titles(page), ['A quiet harbour']);
            await click(page, '.shelf-open');
            await page.waitForSelector('.summary-sentence');
            await toStart(page);

            const file = await saved(page, '.shelf-actions button');
            await click(page, '.shelf .quiet');
            await waitUntil(page, () => document.querySelectorAll('.shelf-open').length === 1);
            await click(page, '.shelf-actions .quiet');
            await page.waitForSelector('.shelf-on');
            await waitUntil(page, () => indexedDB.databases().then((all) => all.every((each) => each.name !== 'lectern')));

            await bring(page, 'shelf.json', file);
            await waitUntil(page, () => document.querySelectorAll('.shelf-open').length === 2);
            assert.deepEqual(JSON.parse(file).articles.map(({ text }) => text).sort(), [first, second].sort());
            assert.deepEqual(await page.evaluate(() => globalThis.violations ?? []), []);
            await page.close();
        });

        test('a file that is no shelf, and one with nonsense in it, change nothing', async () => {
            const { page } = await openPage(driver.newPage, singleFile);
            await page.waitForSelector('.shelf-on');
            await bring(page, 'other.json', '{"articles": [{"text": "no"}]}');
            await page.waitForSelector('.problem');
            const nonsense = { format: 'lectern shelf', version: 1, articles: [null, 7, { text: 5 }, { text: 'Kept. ', overrides: [{ begin: -1 }] }], settings: { textSize: '"><b>' } };
            await bring(page, 'odd.json', JSON.stringify(nonsense));
            await waitUntil(page, () => document.querySelectorAll('.shelf-open').length === 1);
            await click(page, '.shelf-actions .quiet');
            await page.waitForSelector('.shelf-on');
            await page.close();
        });

        test('highlights and notes are kept with the article, searched, and go along in the file', async () => {
            const { page } = await openPage(driver.newPage, site.address);
            await page.waitForSelector('.shelf-on');
            await click(page, '.shelf-on');
            await page.waitForSelector('.shelf input[type=search]');
            await readText(page, first);
            await page.evaluate(() => document.activeElement.blur());
            await page.keyboard.press('j');
            await page.keyboard.press('m');
            await waitUntil(page, () => document.activeElement.id.startsWith('note-'));
            await page.keyboard.type('Ask the ferryman');
            await new Promise((resolve) => setTimeout(resolve, 900));
            await toStart(page);
            await page.evaluate(() => {
                const search = document.querySelector('.shelf input[type=search]');
                search.value = 'ferryman';
                search.dispatchEvent(new Event('input', { bubbles: true }));
            });
            await waitUntil(page, () => document.querySelectorAll('.shelf-open').length === 1);
            const file = await saved(page, '.shelf-actions button');
            assert.equal(JSON.parse(file).articles[0].marks[0].note, 'Ask the ferryman');
            await click(page, '.shelf-actions .quiet');
            await page.waitForSelector('.shelf-on');
            await bring(page, 'shelf.json', file);
            await page.waitForSelector('.shelf-open');
            await click(page, '.shelf-open');
            await page.waitForSelector('mark.mine');
            await click(page, '#tab-notes');
            assert.equal(await page.evaluate(() => document.querySelector('.notes textarea').value), 'Ask the ferryman');
            await toStart(page);
            await click(page, '.shelf-actions .quiet');
            await page.waitForSelector('.shelf-on');
            await page.close();
        });

        test('a shelf of an older version is raised, and loses nothing', async () => {
            const { page } = await openPage(driver.newPage, site.address);
            await page.evaluate((text) => new Promise((resolve, reject) => {
                const opening = indexedDB.open('lectern', 1);
                opening.onerror = () => reject(opening.error);
                opening.onupgradeneeded = () => {
                    opening.result.createObjectStore('articles', { keyPath: 'id' });
                    opening.result.createObjectStore('settings');
                };
                opening.onsuccess = () => {
                    const change = opening.result.transaction(['articles', 'settings'], 'readwrite');
                    change.objectStore('articles').put({ id: 'old', title: 'The bridge closes', name: '', text, added: 1, overrides: [], focus: '' });
                    change.oncomplete = () => (opening.result.close(), resolve());
                };
            }), first);
            await page.reload();
            await page.waitForSelector('.shelf-open');
            assert.deepEqual(await titles(page), ['The bridge closes']);
            await click(page, '.shelf-open');
            await page.waitForSelector('.summary-sentence');
            await toStart(page);
            await click(page, '.shelf-actions .quiet');
            await page.waitForSelector('.shelf-on');
            await page.close();
        });

        const failures = {
            forbidden: [() => (indexedDB.open = IDBFactory.prototype.open = () => { throw new DOMException('No.', 'SecurityError'); }), /allows no storage/],
            full: [() => (IDBObjectStore.prototype.put = () => { throw new DOMException('No room.', 'QuotaExceededError'); }), /no room left/],
            broken: [() => (IDBObjectStore.prototype.getAll = () => { throw new DOMException('Corrupt.', 'UnknownError'); }), /could not be read or written/],
        };
        for (const [failure, [sabotage, sentence]] of Object.entries(failures))
            test(`storage that is ${failure}: the page says so and works`, async () => {
                const { page } = await openPage(() => beforeScripts(driver.newPage, sabotage), singleFile);
                await page.waitForSelector('.shelf-on');
                await click(page, '.shelf-on');
                await page.waitForSelector('.shelf .problem');
                assert.match((await textsOf(page, '.shelf .problem'))[0], sentence);
                await readText(page, first);
                await click(page, '.tools .icon-button');
                await page.waitForSelector('.shelf .problem');
                assert.match((await textsOf(page, '.shelf .problem'))[0], sentence);
                await page.evaluate(() => document.querySelector('.shelf-actions .quiet')?.click());
                await page.waitForSelector('.shelf-on');
                await page.close();
            });
    });
