// axe-core finds nothing in any state: on a phone, light, and on a wide screen, dark. accessibility_full.test.mjs has the rest.
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from './axe.mjs';
import { startChromium } from './drive.mjs';

describe('axe-core finds nothing', () => {
    let browser;
    before(async () => {
        browser = await startChromium();
    });
    after(() => browser?.close());

    test('320 pixels, light, by touch', () => assertAccessible(browser, { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }));
    test('1440 pixels, dark', () => assertAccessible(browser, { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }));
});
