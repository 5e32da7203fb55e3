// The hosted copy: works offline after one visit, PDF files included; takes an update when the reader says so, and then
// whole; takes what is shared without sending it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drivers, drop, openPage, root, serve, textsOf } from './drive.mjs';
import { articlePdf, sentences } from './fixtures.mjs';

const isControlled = () => navigator.serviceWorker.ready.then(() => true);

/** Tries until it holds; a page that is being replaced may refuse to answer meanwhile. */
async function eventually(check, patienceMs = 10_000) {
    const end = Date.now() + patienceMs;
    for (;;)
        try {
            return await check();
        } catch (error) {
            if (Date.now() > end) throw error;
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
}

/** A new version of the site: another title, and the worker's list of files brought up to date. */
function publishUpdate(folder) {
    const index = join(folder, 'index.html');
    const before = readFileSync(index, 'utf8');
    const md5 = (text) => createHash('md5').update(text).digest('hex');
    const changed = before.replace('<title>Lectern</title>', '<title>Lectern, new</title>');
    writeFileSync(index, changed);
    const worker = join(folder, 'service-worker.js');
    const old = readFileSync(worker, 'utf8');
    assert.ok(old.includes(md5(before)), 'the list of files names index.html by its hash');
    writeFileSync(worker, old.replace(md5(before), md5(changed)));
}

for (const [name, start] of Object.entries(drivers))
    describe(`the hosted copy in ${name}`, () => {
        let driver;
        let site;
        let folder;
        let page;
        before(async () => {
            folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
            cpSync(`${root}dist/site`, folder, { recursive: true });
            site = await serve(folder);
            driver = await start();
            ({ page } = await openPage(driver.newPage, site.address));
            await page.evaluate(isControlled);
            await page.reload();
            await page.waitForSelector('#paste-box');
        });
        after(async () => {
            await driver?.browser.close();
            site?.stop();
            rmSync(folder, { recursive: true, force: true });
        });

        test('an update that is cut off half-way leaves the old version whole', async () => {
            const index = readFileSync(join(folder, 'index.html'), 'utf8');
            const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
            publishUpdate(folder);
            site.cutOff = '/index.html';
            const failed = () => navigator.serviceWorker.ready.then((registration) => registration.update()).then((registration) =>
                new Promise((resolve) => {
                    const coming = registration.installing;
                    if (!coming) resolve('redundant');
                    else coming.onstatechange = () => /redundant|installed/.test(coming.state) && resolve(coming.state);
                }));
            assert.equal(await page.evaluate(failed), 'redundant');
            assert.ok(site.cut > 0, 'the file was asked for and cut off');
            await page.reload();
            await page.waitForSelector('#paste-box');
            assert.equal(await page.title(), 'Lectern');
            assert.ok(await page.evaluate(() => document.querySelector('.update') === null), 'no update is offered');
            site.cutOff = null;
            writeFileSync(join(folder, 'index.html'), index);
            writeFileSync(join(folder, 'service-worker.js'), worker);
        });

        test('an update waits for the reader, then comes whole', async () => {
            publishUpdate(folder);
            await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => true));
            await page.waitForSelector('.update button');
            assert.equal(await page.title(), 'Lectern');
            await page.reload();
            await page.waitForSelector('.update button');
            assert.equal(await page.title(), 'Lectern', 'a reload alone keeps the old version');
            await page.click('.update button');
            await eventually(async () => assert.equal(await page.title(), 'Lectern, new'));
        });

        test('what is shared arrives in the page and never reaches the server', async () => {
            await page.goto(`${site.address}nowhere`);
            const seen = site.requests.length;
            await page.evaluate((text) => {
                const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'multipart/form-data', action: 'share' });
                for (const [name, value] of [['title', 'The bridge'], ['text', text]])
                    form.append(Object.assign(document.createElement('input'), { name, value }));
                document.documentElement.append(form);
                setTimeout(() => form.submit());
            }, sentences.join(' '));
            await page.waitForSelector('.summary-sentence');
            assert.equal(await page.evaluate(() => location.href), site.address);
            assert.deepEqual(site.requests.slice(seen).filter((url) => !/service-worker|share\.js|whole_updates\.js|icon/.test(url)), []);
        });

        test('after the server is gone, the page opens, analyzes, and reads a PDF', async () => {
            site.stop();
            await page.reload();
            await page.waitForSelector('#paste-box');
            await drop(page, [['bridge.pdf', articlePdf()]]);
            await page.waitForSelector('.summary-sentence');
            assert.ok((await textsOf(page, 'article')).join('').includes(sentences[0]));
        });

        test('a text in the fragment is read at once, and leaves the address', async () => {
            await page.goto('about:blank');
            await page.goto(`${site.address}#text=${encodeURIComponent(sentences.join(' '))}`);
            await page.waitForSelector('.summary-sentence');
            assert.equal(await page.evaluate(() => location.hash), '');
        });

        test('the bookmarklet opens the page with the selection of another', async () => {
            await page.goto(site.address);
            await page.waitForSelector('#paste-box');
            const href = await page.evaluate(() => document.querySelector('.more-ways a').getAttribute('href'));
            const selection = 'Costs & <b>times</b>, 5 %';
            const addresses = [];
            // The bookmarklet's own text, run as the other page would run it.
            new Function('getSelection', 'open', 'document', decodeURIComponent(href.replace('javascript:', '')))(
                () => selection,
                (address) => addresses.push(address),
                {},
            );
            assert.deepEqual(addresses, [`${site.address}#text=${encodeURIComponent(selection)}`]);
        });
    });
