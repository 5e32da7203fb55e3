// Makes docs/page.png, the README's picture, from dist/lectern.html: npm run picture
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const root = new URL('../../', import.meta.url).pathname;
mkdirSync(`${root}docs`, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
await page.goto(`file://${root}dist/lectern.html`);
await page.locator('.paste .sample').click();
await page.locator('.summary-sentence').first().waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: `${root}docs/page.png` });
await browser.close();
