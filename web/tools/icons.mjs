// Draws site/icon-*.png from site/icon.svg, with Chromium. Run after a change: node tools/icons.mjs
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const site = new URL('../site/', import.meta.url);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(new URL('icon.svg', site)).toString('base64');
    await page.goto(`data:image/svg+xml;base64,${svg}`);
    await page.screenshot({ path: new URL(`icon-${size}.png`, site).pathname });
}
await browser.close();
