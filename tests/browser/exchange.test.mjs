// The reader's marks go out in every format and come back: annotations are read in, found again where the text changed,
// kept where it lost their words; and nothing in them becomes markup.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drivers, drop, openPage, paste, root, singleFile, textsOf, waitUntil } from './drive.mjs';

const article = `# The bridge closes

The town council voted on Monday to close the old bridge until spring. Engineers said the western pier had moved by 14 millimetres since 2019.

Repairs will cost about 3.2 million euros, according to the mayor, Ines Okafor. A ferry will run every twenty minutes, because the detour is nine kilometres long.
`;
// As a paper prints it later: other words in front, a changed figure, a typographer's marks; the ferry is gone.
const later = `# The bridge closes

This article was corrected on Tuesday. The town council voted on Monday to close the old bridge until spring. Engineers said that the western pier had moved by 16 millimetres since 2019.

Repairs will cost about 3.2 million euros, according to the mayor, Ines Okafor.
`;
const marked = [
    ['The town council voted on Monday', 'When exactly?'],
    ['the western pier had moved by 14 millimetres since 2019', '14 or 16?'],
    ['A ferry will run every twenty minutes', 'Who pays?'],
];

const place = (exact) => {
    const begin = article.indexOf(exact);
    return { exact, prefix: article.slice(begin - 20, begin), suffix: article.slice(begin + exact.length, begin + exact.length + 20), begin };
};
const w3c = (list) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: list.map(([exact, note]) => {
        const { prefix, suffix, begin } = place(exact);
        return {
            type: 'Annotation',
            motivation: 'commenting',
            body: { type: 'TextualBody', value: note, purpose: 'commenting' },
            target: {
                source: 'https://example.org/bridge',
                selector: [
                    { type: 'TextQuoteSelector', exact, prefix, suffix },
                    { type: 'TextPositionSelector', start: begin, end: begin + exact.length },
                ],
            },
        };
    }),
});

async function open(newPage, text) {
    const { page } = await openPage(newPage, singleFile);
    if (text) {
        await paste(page, text);
        await page.waitForSelector('.sentence');
    }
    return page;
}

async function bring(page, name, file) {
    await drop(page, [[name, Buffer.from(typeof file === 'string' ? file : JSON.stringify(file))]]);
    await page.waitForSelector('.brought');
}

const notes = (page) => page.evaluate(() => [...document.querySelectorAll('.notes textarea')].map(({ value }) => value));
const mine = (page) => textsOf(page, 'mark.mine');

/** What the page hands to the reader in a format. */
async function exported(page, extension) {
    return page.evaluate(async (wanted) => {
        const { createObjectURL } = URL;
        const blob = new Promise((resolve) => {
            URL.createObjectURL = (given) => (resolve(given), createObjectURL.call(URL, given));
        });
        HTMLAnchorElement.prototype.click = () => undefined;
        [...document.querySelectorAll('#export-menu .menu-item')].find((item) => item.querySelector('small')?.textContent === `.${wanted}`).click();
        const text = await (await blob).text();
        URL.createObjectURL = createObjectURL;
        return text;
    }, extension);
}

for (const [name, start] of Object.entries(drivers))
    describe(`annotations in ${name}`, () => {
        let driver;
        let page;
        before(async () => {
            driver = await start();
            page = await open(driver.newPage, article);
        });
        after(() => driver?.browser.close());

        test('are read in and stand at their places', async () => {
            await bring(page, 'notes.jsonld', w3c(marked));
            await waitUntil(page, () => document.querySelectorAll('.mark-item').length === 3);
            assert.deepEqual(await notes(page), marked.map(([, note]) => note));
            assert.deepEqual(await mine(page), marked.map(([exact]) => exact));
        });

        test('a file that is none, and one read twice, change nothing', async () => {
            await bring(page, 'other.json', '{"articles": [1, 2]}');
            await waitUntil(page, () => /can read/.test(document.querySelector('.brought').textContent));
            await bring(page, 'notes.jsonld', w3c(marked));
            await waitUntil(page, () => /already/.test(document.querySelector('.brought').textContent));
            assert.equal((await notes(page)).length, 3);
        });

        test('go out in every format, and links to the article’s own page where its address is given', async () => {
            await page.evaluate(() => {
                const box = document.querySelector('.address input');
                box.value = 'https://example.org/bridge';
                box.dispatchEvent(new Event('input', { bubbles: true }));
            });
            for (const extension of ['md', 'txt', 'html', 'json', 'jsonld']) {
                const file = await exported(page, extension);
                for (const [exact, note] of marked) assert.ok(file.includes(exact) && file.includes(note), `${note} in .${extension}`);
            }
            assert.ok((await exported(page, 'md')).includes('https://example.org/bridge#:~:text=The%20town%20council%20voted%20on%20Monday>'));
        });

        test('no export of the page passes for one of the engine’s, nor one of the engine’s with notes put to it', async () => {
            const folder = mkdtempSync(join(tmpdir(), 'lectern-exports-'));
            const cli = `${root}build/native/lectern`;
            const source = join(folder, 'article.txt');
            writeFileSync(source, article);
            const verify = (file) => spawnSync(cli, ['verify', file, source]).status;
            for (const extension of ['md', 'json', 'jsonld']) {
                const file = join(folder, `page.${extension}`);
                writeFileSync(file, await exported(page, extension));
                assert.notEqual(verify(file), 0, extension);
            }
            const own = spawnSync(cli, [source, '--format', 'markdown']).stdout.toString();
            const file = join(folder, 'own.md');
            writeFileSync(file, own);
            assert.equal(verify(file), 0);
            writeFileSync(file, `${own}\n> The bridge is open\n`);
            assert.notEqual(verify(file), 0);
        });

        test('the annotated page opens by itself, with the notes and the way to them', async () => {
            const file = join(mkdtempSync(join(tmpdir(), 'lectern-page-')), 'page.html');
            writeFileSync(file, await exported(page, 'html'));
            const fresh = await driver.newPage();
            await fresh.goto(`file://${file}`);
            assert.deepEqual(await textsOf(fresh, '.notes li > p'), marked.map(([, note]) => note));
            const broken = await fresh.evaluate(() =>
                [...document.querySelectorAll('a[href^="#"]')].filter((link) => !document.getElementById(link.getAttribute('href').slice(1))).length);
            assert.equal(broken, 0);
            assert.equal(await fresh.evaluate(() => document.querySelectorAll('script').length), 0);
            await fresh.close();
        });

        test('come back into another version of the text; what it lost is kept in the list', async () => {
            const file = await exported(page, 'jsonld');
            const other = await open(driver.newPage, later);
            await bring(other, 'notes.jsonld', file);
            await waitUntil(other, () => document.querySelectorAll('.mark-item').length === 3);
            assert.deepEqual(await mine(other), [marked[0][0], 'the western pier had moved by 16 millimetres since 2019']);
            assert.deepEqual(await notes(other), marked.map(([, note]) => note));
            assert.match((await textsOf(other, '.brought'))[0], /2 marks were brought in.*1 were not found/);
            await other.close();
        });

        test('Lectern’s JSON brings the article along', async () => {
            const file = await exported(page, 'json');
            const fresh = await open(driver.newPage, '');
            await drop(fresh, [['article.json', Buffer.from(file)]]);
            await fresh.waitForSelector('.sentence');
            await waitUntil(fresh, () => document.querySelectorAll('mark.mine').length === 3);
            assert.deepEqual(await mine(fresh), marked.map(([exact]) => exact));
            await fresh.close();
        });

        test('nothing in a file of annotations becomes markup', async () => {
            const vectors = JSON.parse(readFileSync(`${root}../shared/robustness/xss_vectors.json`, 'utf8')).map(({ vector }) => vector);
            const count = () => page.evaluate(() => document.querySelectorAll('script, iframe, object, embed, img, video, audio, base, link, article form, a').length);
            await page.evaluate(() => {
                globalThis.ran = [];
                for (const call of ['alert', 'confirm', 'prompt']) globalThis[call] = () => void globalThis.ran.push(call);
            });
            const before = await count();
            // In the note, and in words that the article does not have.
            const items = vectors.flatMap((vector) => [
                { ...w3c([marked[0]]).items[0], body: { type: 'TextualBody', value: vector } },
                { type: 'Annotation', body: vector, target: { selector: { type: 'TextQuoteSelector', exact: vector } } },
            ]);
            await bring(page, 'vectors.jsonld', { type: 'AnnotationPage', items });
            await waitUntil(page, () => /not found/.test(document.querySelector('.brought').textContent));
            for (;;) {
                assert.equal(await count(), before);
                const next = await page.evaluate(() => {
                    const button = [...document.querySelectorAll('.pages button')].at(-1);
                    if (button.disabled) return false;
                    button.click();
                    return true;
                });
                if (!next) break;
                await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
            }
            assert.deepEqual(await page.evaluate(() => globalThis.ran), []);
            assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
            const file = join(mkdtempSync(join(tmpdir(), 'lectern-vectors-')), 'page.html');
            writeFileSync(file, await exported(page, 'html'));
            const fresh = await driver.newPage();
            await fresh.goto(`file://${file}`);
            assert.equal(await fresh.evaluate(() => document.querySelectorAll('script, iframe, object, embed, img, video, base, form').length), 0);
            const odd = await fresh.evaluate(() => [...document.querySelectorAll('a')].filter((link) => !/^(#|https:\/\/example\.org\/)/.test(link.getAttribute('href'))).length);
            assert.equal(odd, 0);
            await fresh.close();
        });
    });
