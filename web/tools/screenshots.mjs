// Pictures of every state of the page, at three widths, light and dark, into build/screenshots: npm run screenshots
// usage: node tools/screenshots.mjs [--only STATE,…] [--widths 320,1440] [--schemes light]
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startChromium } from '../../tests/browser/drive.mjs';
import { states } from '../../tests/browser/states.mjs';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}build/screenshots/`;

const { values } = parseArgs({
    options: {
        only: { type: 'string', default: Object.keys(states).join() },
        widths: { type: 'string', default: '320,768,1440' },
        schemes: { type: 'string', default: 'light,dark' },
        locale: { type: 'string', default: 'en' },
    },
});

mkdirSync(folder, { recursive: true });
const browser = await startChromium();
for (const width of values.widths.split(',').map(Number))
    for (const colorScheme of values.schemes.split(','))
        for (const name of values.only.split(',')) {
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
await browser.close();
