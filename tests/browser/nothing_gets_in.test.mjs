// Every vector of ../shared/robustness/xss_vectors.json, pasted as text, pasted as markup, and taken out again as a page:
// no script runs and no element is made of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from './drive.mjs';
import { articles, drivers, foreign, prose, vectors, watchedPage } from './intruders.mjs';

/** Pastes texts one after the other in the page itself, waits until each is read, and asks what is there that should not be. */
async function pasteEach(page, texts, kind) {
    const found = [];
    let unread = 0;
    for (const text of texts) {
        const read = await page.evaluate(
            async ([content, type]) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData(type, content);
                const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
                // Firefox does not take it from the constructor's options.
                Object.defineProperty(event, 'clipboardData', { value: clipboardData });
                const before = document.querySelector('.sentence');
                document.body.dispatchEvent(event);
                const isRead = () => ![null, before].includes(document.querySelector('.sentence'));
                const end = performance.now() + 1000;
                while (performance.now() < end && !isRead()) await new Promise((resolve) => setTimeout(resolve, 5));
                return isRead();
            },
            [text, kind],
        );
        if (!read) ++unread;
        for (const what of await page.evaluate(foreign)) found.push(`${text.slice(0, 100)}: ${what}`);
    }
    // A few vectors leave no text at all, and the page says so; were nothing read, nothing would be proved.
    assert.ok(unread <= texts.length / 50, `${unread} of ${texts.length} were not read`);
    return found;
}

const report = (browser, what, found) => console.log(`figure: scripts run and elements made by ${what} in ${browser}: ${found.length} (at most 0)`);

for (const [name, start] of Object.entries(drivers))
    describe(`nothing gets in: ${name}`, () => {
        let driver;
        let page;
        before(async () => {
            driver = await start();
            page = await watchedPage(driver.newPage);
        });
        after(() => driver?.browser.close());

        test(`${vectors.length} vectors pasted as markup`, async () => {
            const pages = vectors.map((vector) => `<p>${prose}</p>${vector}`);
            const found = await pasteEach(page, pages, 'text/html');
            report(name, `${pages.length} vectors pasted as markup`, found);
            assert.deepEqual(found, []);
        });

        test(`${vectors.length} vectors pasted as text, in the title and in the body`, async () => {
            const found = await pasteEach(page, articles(40), 'text/plain');
            report(name, `${vectors.length} vectors pasted as text`, found);
            assert.deepEqual(found, []);
        });

        test('the exports of the command line, opened as pages', async () => {
            const folder = mkdtempSync(join(tmpdir(), 'lectern-vectors-'));
            for (const [number, article] of articles(8).entries()) {
                const made = spawnSync(`${root}build/native/lectern`, ['-', '--format', 'html'], { input: article });
                assert.equal(made.status, 0, made.stderr.toString());
                const file = join(folder, `${number}.html`);
                writeFileSync(file, made.stdout);
                const fresh = await driver.newPage();
                await fresh.goto(`file://${file}`);
                await fresh.evaluate(() => void (globalThis.ownScripts = 0));
                assert.deepEqual(await fresh.evaluate(foreign), []);
                await fresh.close();
            }
        });

        test('the watch sees a script that runs and an element that is made', async () => {
            const fresh = await driver.newPage();
            await fresh.goto(`file://${root}tests/browser/positive_control.html`);
            await fresh.evaluate(() => void (globalThis.ownScripts = 0));
            const found = await fresh.evaluate(foreign);
            for (const expected of ['alert(1)', '<img', 'onerror', 'scripts', 'javascript:'])
                assert.ok(found.some((what) => what.includes(expected)), `${expected} in ${found}`);
            await fresh.close();
        });
    });
