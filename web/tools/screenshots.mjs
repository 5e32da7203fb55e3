// Pictures of the page, into build/screenshots: npm run screenshots
// usage: node tools/screenshots.mjs            twelve states, on a phone, a tablet and a wide screen, light and dark
//        node tools/screenshots.mjs --all [--only STATE,…] [--widths 320,1440] [--schemes light] [--locale de]
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startChromium } from '../../tests/browser/drive.mjs';
import { states } from '../../tests/browser/states.mjs';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}build/screenshots/`;

/** What is to be looked at before a release: state, width, colours. */
const twelve = [
    ['start', 1440, 'light'], ['start', 320, 'dark'],
    ['reading', 320, 'light'], ['summary', 1440, 'light'],
    ['why', 320, 'light'], ['claims', 1440, 'dark'],
    ['card', 1440, 'light'], ['people', 768, 'dark'],
    ['numbers', 320, 'light'], ['export', 320, 'dark'],
    ['beside_pair', 1440, 'light'], ['problem', 768, 'light'],
];

const { values } = parseArgs({
    options: {
        all: { type: 'boolean', default: false },
        only: { type: 'string', default: Object.keys(states).join() },
        widths: { type: 'string', default: '320,768,1440' },
        schemes: { type: 'string', default: 'light,dark' },
        locale: { type: 'string', default: 'en' },
    },
});

const every = values.widths.split(',').flatMap((width) =>
    values.schemes.split(',').flatMap((scheme) => values.only.split(',').map((name) => [name, Number(width), scheme])));

async function takePicture(browser, name, width, colorScheme) {
    const touch = width < 1000;
    const viewport = { width, height: width < 500 ? 700 : 900 };
    const context = await browser.newContext({ viewport, colorScheme, locale: values.locale, hasTouch: touch, isMobile: touch });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(`file://${root}dist/lectern.html`);
    await page.locator('#paste-box').waitFor();
    await states[name](page).catch((error) => {
        console.error(`${name} at ${width}: ${error.message.slice(0, 600)}`);
        process.exitCode = 1;
    });
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png` });
    await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await startChromium();
for (const [name, width, scheme] of values.all ? every : twelve) await takePicture(browser, name, width, scheme);
await browser.close();
console.log(`${(values.all ? every : twelve).length} pictures in build/screenshots`);
