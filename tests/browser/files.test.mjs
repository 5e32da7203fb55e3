// Files of every kind, in Chromium and Firefox: what they hold arrives whole, and what cannot be read is said.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { drivers, drop, openPage, root, serve, singleFile, textsOf, waitUntil } from './drive.mjs';
import { articlePdf, docx, epub, pdf, sentences } from './fixtures.mjs';

const text = (page, selector) => page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

async function openFile(page, name, bytes) {
    await drop(page, [[name, bytes]]);
    await page.waitForSelector('.sentence');
    return page.evaluate(() => {
        const read = document.querySelector('article').cloneNode(true);
        for (const tag of read.querySelectorAll('.tag')) tag.remove(); // a claim's letter may stand within its sentence
        return read.textContent;
    });
}

async function refused(page, name, bytes) {
    await drop(page, [[name, bytes]]);
    await page.waitForSelector('.problem');
    return text(page, '.problem');
}

for (const [name, start] of Object.entries(drivers))
    describe(`files in ${name}`, () => {
        let driver;
        let site;
        let page;
        before(async () => {
            site = await serve(`${root}dist/site`);
            driver = await start();
        });
        after(async () => {
            await driver?.browser.close();
            site?.stop();
        });
        const fresh = async (address) => {
            await page?.close();
            ({ page } = await openPage(driver.newPage, address));
        };
        const noViolations = async () => assert.deepEqual(await page.evaluate(() => globalThis.violations), []);

        test('a Word document keeps its title, headings, list and table, and loses what was struck out', async () => {
            await fresh(singleFile);
            const read = await openFile(page, 'bridge.docx', docx());
            for (const sentence of sentences) assert.ok(read.includes(sentence), sentence);
            assert.ok(!read.includes('struck out'));
            assert.deepEqual(await textsOf(page, 'article h1'), ['The bridge closes']);
            assert.deepEqual(await textsOf(page, 'article h2'), ['What follows']);
            assert.deepEqual(await textsOf(page, 'article li'), ['A ferry', 'A detour']);
            assert.match(read, /Pier \| 14 mm/);
            await noViolations();
        });

        test('a book is read in the order of its spine, without its table of contents', async () => {
            await fresh(singleFile);
            const read = await openFile(page, 'bridge.epub', epub());
            assert.ok(!read.includes('Contents of the book'));
            const places = ['The Bridge', 'First', ...sentences.slice(0, 3), 'Second', ...sentences.slice(3)].map((part) => read.indexOf(part));
            assert.ok(places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1])), String(places));
            await noViolations();
        });

        test('a PDF opens in the hosted copy: paragraphs over page ends, hyphens mended, running heads gone', async () => {
            await fresh(site.address);
            const read = await openFile(page, 'bridge.pdf', articlePdf());
            for (const sentence of sentences) assert.ok(read.includes(sentence), `${sentence} in ${read}`);
            assert.ok(!read.includes('Valley News'));
            assert.deepEqual(await textsOf(page, 'article h1'), ['The bridge closes']);
            assert.equal((await textsOf(page, 'article p.block')).length, 2);
            await noViolations();
        });

        test('a PDF that holds no text, and one that is cut off, are refused with a reason', async () => {
            await fresh(site.address);
            assert.match(await refused(page, 'scan.pdf', pdf([[]])), /scan\.pdf holds pictures.*OCR/);
            await fresh(site.address);
            assert.match(await refused(page, 'cut.pdf', Buffer.from('%PDF-1.4\n%cut')), /cut\.pdf could not be read/);
        });

        test('the single file says where PDF files can be opened', async () => {
            await fresh(singleFile);
            assert.match(await refused(page, 'bridge.pdf', articlePdf()), /bridge\.pdf is a PDF file.*hosted copy/);
        });

        test('what cannot be read is named with what it is and what to try', async () => {
            await fresh(singleFile);
            const cases = [
                ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old\.doc is an older Office document.*Save it as/],
                ['photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /photo\.txt is a picture/],
                ['letter.rtf', Buffer.from('{\\rtf1 Dear all}'), /rich text/],
                ['cut.docx', Buffer.from(docx()).subarray(0, 300), /cut\.docx could not be read/],
                ['locked.epub', epub({ locked: true }), /locked\.epub is locked/],
                ['data.bin', Buffer.from([1, 0, 2, 0]), /not a text/],
                ['empty.txt', Buffer.from(' \n'), /No text was found in empty\.txt/],
            ];
            for (const [file, bytes, reason] of cases) {
                await drop(page, [[file, bytes]]);
                await waitUntil(page, (wanted) => document.querySelector('.problem')?.textContent.includes(wanted), file);
                assert.match(await text(page, '.problem'), reason);
            }
        });

        test('a short web page is read, and over an open article too it is said what cannot be', async () => {
            await fresh(singleFile);
            const html = `<!doctype html><title>Bridge</title><nav>Home</nav><article><h1>The bridge</h1><p>${sentences[0]}</p></article>`;
            assert.ok((await openFile(page, 'short.html', Buffer.from(html))).includes(sentences[0]));
            assert.match(await refused(page, 'letter.rtf', Buffer.from('{\\rtf1 Dear all}')), /rich text/);
            assert.ok((await text(page, 'article')).includes(sentences[0]));
            await page.click('.problem button');
            await waitUntil(page, () => document.querySelector('.problem') === null);
            await noViolations();
        });

        test('of several files the reader chooses one, and the rest stay at hand', async () => {
            await fresh(singleFile);
            await drop(page, [
                ['one.txt', Buffer.from(sentences.slice(0, 3).join(' '))],
                ['two.docx', docx()],
                ['three.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
            ]);
            await page.waitForSelector('.opened');
            assert.deepEqual(await textsOf(page, '.opened bdi'), ['one.txt', 'two.docx']);
            assert.match(await text(page, '.problem'), /three\.doc/);
            await page.evaluate(() => document.querySelector('.opened button').click());
            await page.waitForSelector('.sentence');
            assert.ok((await text(page, 'article')).includes(sentences[0]));
        });
    });
