// axe-core finds nothing in any state, at three widths, light and dark, in Arabic, and at 200 % zoom.
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './axe.mjs';
import { startChromium } from './drive.mjs';
import { states } from './states.mjs';

/** Zoomed to 200 %, a window has half as many pixels, each twice as large. */
const zoomed = (width) => ({ viewport: { width: width / 2, height: 450 }, deviceScaleFactor: 2 });

/** Three widths in two colour schemes, three widths zoomed, and Arabic. */
const windows = 10;

describe('axe-core finds nothing', () => {
    let browser;
    before(async () => {
        browser = await startChromium();
    });
    let looks = 0;
    const look = (options) => async () => {
        looks += await assertAccessible(browser, options);
    };
    after(async () => {
        console.log(`figure: states and windows in which axe-core found nothing: ${looks} of ${windows * Object.keys(states).length} (all)`);
        await browser?.close();
    });

    for (const width of [320, 768, 1440])
        for (const colorScheme of ['light', 'dark'])
            test(`${width} pixels, ${colorScheme}`, look({ viewport: { width, height: 900 }, colorScheme, hasTouch: width < 1000 }));
    for (const width of [640, 768, 1440])
        test(`${width} pixels at 200 %`, look(zoomed(width)));
    test('Arabic, from right to left', look({ viewport: { width: 1440, height: 900 }, locale: 'ar' }));
});
