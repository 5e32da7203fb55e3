// What the page's tests share: starting a browser, serving dist/site/, and pasting.
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

export const root = new URL('../../', import.meta.url).pathname;
// The drivers are pinned in web/package-lock.json.
const fromWeb = createRequire(`${root}web/package.json`);

export const singleFile = `file://${root}dist/lectern.html`;
export const axeSource = fromWeb.resolve('axe-core/axe.min.js');

export function startChromium() {
    const { chromium } = fromWeb('playwright-core');
    return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

export function startFirefox() {
    const puppeteer = fromWeb('puppeteer-core');
    const home = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
    return puppeteer.launch({
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: true,
        env: { ...process.env, HOME: home },
    });
}

const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.webmanifest': 'application/manifest+json',
};

/** Serves a folder on a free port of this machine alone. */
export function serve(folder) {
    const server = createServer((request, response) => {
        const path = normalize(new URL(request.url, 'http://localhost').pathname);
        const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
        if (!existsSync(file)) {
            response.writeHead(404).end();
            return;
        }
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
            resolve({ address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() });
        });
    });
}

/** Waits until a predicate holds in the page. The drivers' own way would run text as code, which the policy forbids. */
export async function waitUntil(page, predicate, patienceMs = 20_000) {
    const end = Date.now() + patienceMs;
    while (!(await page.evaluate(predicate))) {
        if (Date.now() > end) throw new Error(`In vain: ${predicate}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** Pastes as a reader does: the text is cut out of the box, then pasted into it by Ctrl+V. Serves both drivers. */
export async function paste(page, text) {
    await page.evaluate((wanted) => {
        const box = document.getElementById('paste-box');
        box.value = wanted;
        box.focus();
        box.select();
    }, text);
    await page.keyboard.down('Control');
    await page.keyboard.press('x');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
}
