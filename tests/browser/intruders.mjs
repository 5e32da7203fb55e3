// What the tests that nothing gets in share: the vectors, the watch over what runs, and what no article may bring in.
import { readFileSync } from 'node:fs';
import { root, singleFile, startChromium, startFirefox } from './drive.mjs';

export const vectors = JSON.parse(readFileSync(`${root}../shared/robustness/xss_vectors.json`, 'utf8')).map(({ vector }) => vector);
export const prose = 'The council met on Monday and agreed to plant ninety trees. "They will cool the square," said Anna Berg.';
export const moreProse = 'The trees will be planted in March, when the ground is soft, and the school will water them in the first summer.';

/** Runs before anything else in a page: whatever a vector calls is written down. */
function watch() {
    globalThis.ran = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print'])
        globalThis[name] = (...words) => void globalThis.ran.push(`${name}(${words})`);
}

/** What no article may bring into a page: elements that load or run, handlers, addresses that run. */
export function foreign() {
    const unwanted = 'iframe, object, embed, frame, frameset, article form, img, video, audio, base, link, math, marquee, applet';
    const found = [...document.querySelectorAll(unwanted)].map(({ outerHTML }) => outerHTML.slice(0, 200));
    const scripts = document.querySelectorAll('script:not([type="application/json"])').length;
    if (scripts !== globalThis.ownScripts) found.push(`${scripts} scripts`);
    for (const element of document.querySelectorAll('*'))
        for (const { name, value } of element.attributes)
            if (name.startsWith('on') || (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)))
                found.push(`${element.localName} ${name}=${value}`);
    return [...found, ...globalThis.ran.splice(0)];
}

/** Browsers whose pages are watched from before their first script on. */
export const drivers = {
    Chromium: async () => {
        const browser = await startChromium();
        const context = await browser.newContext();
        await context.addInitScript(watch);
        return { browser, newPage: () => context.newPage() };
    },
    Firefox: async () => {
        const browser = await startFirefox();
        return {
            browser,
            newPage: async () => {
                const page = await browser.newPage();
                await page.evaluateOnNewDocument(watch);
                return page;
            },
        };
    },
};

/** The vectors as the paragraphs of a few articles, each with prose, so that there is something to read in each. */
export function articles(count) {
    const size = Math.ceil(vectors.length / count);
    return Array.from({ length: count }, (_, i) =>
        vectors.slice(i * size, (i + 1) * size).map((vector) => `${vector}\n\n${prose}`).join('\n\n'),
    ).filter((article) => article !== '');
}

/** The page itself, ready, with its own scripts counted. */
export async function watchedPage(newPage) {
    const page = await newPage();
    await page.goto(singleFile);
    await page.waitForSelector('#paste-box');
    await page.evaluate(() => {
        globalThis.ownScripts = document.querySelectorAll('script:not([type="application/json"])').length;
    });
    return page;
}
