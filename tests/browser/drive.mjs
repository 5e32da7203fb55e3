// What the page's tests share: starting a browser, serving dist/site/, and pasting.
import { createReadStream, existsSync, mkdtempSync, readFileSync } from 'node:fs';
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

/**
 * Serves a folder on a free port of this machine alone, and keeps what was asked for. The path in `cutOff` is sent by
 * half, and then the connection broken; `cut` counts how often.
 */
export function serve(folder) {
    const requests = [];
    const site = { requests, cutOff: null, cut: 0 };
    const server = createServer((request, response) => {
        requests.push(request.url);
        const path = normalize(new URL(request.url, 'http://localhost').pathname);
        const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
        if (!existsSync(file)) {
            response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing here.');
            return;
        }
        const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream' };
        if (path === site.cutOff) {
            const bytes = readFileSync(file);
            site.cut += 1;
            response.writeHead(200, { ...headers, 'content-length': bytes.length });
            response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
            return;
        }
        response.writeHead(200, headers);
        createReadStream(file).pipe(response);
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
            site.address = `http://127.0.0.1:${server.address().port}/`;
            site.stop = () => {
                server.close();
                server.closeAllConnections();
            };
            resolve(site);
        });
    });
}

/** Both drivers behind one face, so that one test serves both. */
export const drivers = {
    Chromium: async () => {
        const browser = await startChromium();
        return { browser, newPage: async () => (await browser.newContext()).newPage() };
    },
    Firefox: async () => {
        const browser = await startFirefox();
        return { browser, newPage: () => browser.newPage() };
    },
};

/** Where a flow is gone through in each: over http the page differs by its script alone, so once is enough but for --full. */
export const placesOf = { Chromium: ['file', 'http'], Firefox: process.env.LECTERN_EVERY_PLACE ? ['file', 'http'] : ['file'] };

/** The page at one of those places; `stop` ends what serves it. */
export async function pageAt(place) {
    if (place === 'file') return { address: singleFile, stop: () => undefined };
    return serve(`${root}dist/site`);
}

/** A page that is ready, with what it requests and what its policy reports from then on. */
export async function openPage(newPage, address) {
    const page = await newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await page.waitForSelector('#paste-box');
    await page.evaluate(() => {
        globalThis.violations = [];
        document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
    });
    return { page, requests };
}

/** A new page in which `work(argument)` runs before any script of the page. */
export async function beforeScripts(newPage, work, argument) {
    const page = await newPage();
    await (page.addInitScript ? page.addInitScript(work, argument) : page.evaluateOnNewDocument(work, argument));
    return page;
}

export function textsOf(page, selector) {
    return page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent), selector);
}

/** Drops files on the page: `[name, bytes]` each. */
export function drop(page, files) {
    const sent = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
    return page.evaluate((received) => {
        const dataTransfer = new DataTransfer();
        for (const [name, base64] of received)
            dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, sent);
}

/**
 * Waits until a predicate holds in the page, given one argument. The drivers' own way would run text as code, which the
 * policy forbids.
 */
export async function waitUntil(page, predicate, argument, patienceMs = 20_000) {
    const end = Date.now() + patienceMs;
    while (!(await page.evaluate(predicate, argument))) {
        if (Date.now() > end) throw new Error(`In vain: ${predicate}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** Pastes as a reader does: the text is cut out of the box, then pasted into it by Ctrl+V. Serves both drivers. */
export async function paste(page, text, into = 'paste-box') {
    await page.evaluate(([wanted, id]) => {
        const box = document.getElementById(id);
        box.value = wanted;
        box.focus();
        box.select();
    }, [text, into]);
    await page.keyboard.down('Control');
    await page.keyboard.press('x');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
}
