// A reader's whole session, in Chromium, from the file itself, in a network namespace that has no way out: nothing is
// requested, and not one packet passes any interface. The same page with a planted request shows that packets are seen.
// usage: unshare --net node tests/browser/no_network.mjs      (root, or a user who may make namespaces)
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, paste, root, singleFile, startChromium, waitUntil } from './drive.mjs';

const article = readFileSync(`${root}../shared/articles/deepseek-lesson.txt`, 'utf8');

/** Packets received and sent on all interfaces of this namespace, from /proc/net/dev. */
function packets() {
    const rows = readFileSync('/proc/self/net/dev', 'utf8').trim().split('\n').slice(2);
    return rows.reduce((sum, row) => {
        const counts = row.split(':')[1].trim().split(/\s+/).map(Number);
        return sum + counts[1] + counts[9];
    }, 0);
}

/** Everything a reader does: reads, shortens, opens a claim, focuses, exports, finds, changes language and theme. */
async function session(page) {
    await paste(page, article);
    await page.waitForSelector('.summary-sentence');
    await page.evaluate(() => document.querySelector('.summary-sentence button, .summary-sentence a, .summary-sentence')?.click());
    await page.evaluate(() => document.querySelector('.claim-item button, .claim-row button, mark')?.click());
    for (const key of ['n', 'p', '1', '/']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
        for (const button of document.querySelectorAll('header button')) button.click();
    });
    await waitUntil(page, () => document.querySelector('#paste-box') || document.querySelector('article'));
}

spawnSync('ip', ['link', 'set', 'lo', 'up']);
const quiet = packets();
const browser = await startChromium();
const newPage = async () => (await browser.newContext()).newPage();
const { page, requests } = await openPage(newPage, singleFile);
const before = requests.length;
await session(page);
const foreign = requests.slice(before).filter((url) => !/^(blob|data):/.test(url));
await page.close();
const sent = packets() - quiet;

const folder = mkdtempSync(join(tmpdir(), 'lectern-planted-'));
writeFileSync(join(folder, 'planted.html'), '<p id="paste-box">x</p><script>fetch("http://127.0.0.1:8099/").catch(() => {});</script>');
const planted = await newPage();
await planted.goto(`file://${folder}/planted.html`);
await new Promise((resolve) => setTimeout(resolve, 500));
const seen = packets() - quiet - sent;
await browser.close();

console.log(`figure: requests of a whole session: ${foreign.length} (at most 0)`);
console.log(`figure: packets of a whole session: ${sent} (at most 0)`);
console.log(`figure: packets of one planted request, which must be seen: ${seen} (at least 1)`);
const checks = [foreign.length === 0, sent === 0, seen > 0];
console.log(`${checks.filter(Boolean).length} passed, ${checks.filter((good) => !good).length} failed`);
process.exitCode = checks.every(Boolean) ? 0 : 1;
