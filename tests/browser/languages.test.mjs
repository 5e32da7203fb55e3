// The page's own words: the reader's language by default, another at a choice, Arabic from right to left.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openPage, paste, root, singleFile, startChromium, textsOf, waitUntil } from './drive.mjs';

const titles = {
    en: 'Paste an article',
    de: 'Artikel einfügen',
    es: 'Pegue un artículo',
    fr: 'Collez un article',
    zh: '粘贴一篇文章',
    ar: 'الصق مقالًا',
};
const article =
    'The old bridge\n\nThe town must repair the bridge before winter. Ann Lee said that it will fall. In May it was closed.';

describe('the message files', () => {
    const read = (code) => JSON.parse(readFileSync(`${root}web/messages/${code}.json`, 'utf8'));
    const english = read('en');
    const plural = /\.(zero|one|two|few|many)$/;
    const placesOf = (message) => [...new Set(message.match(/\{\w+\}/g))].sort();

    for (const code of Object.keys(titles))
        test(`${code} has every message, in order, with the same places to fill, and no other`, () => {
            const messages = read(code);
            const names = (each) => Object.keys(each).filter((name) => !plural.test(name));
            assert.deepEqual(names(messages), names(english));
            assert.deepEqual(Object.keys(messages), Object.keys(messages).toSorted());
            for (const [name, message] of Object.entries(messages)) {
                const base = english[name.replace(plural, '')];
                assert.ok(base, `${name} is the form of a message`);
                assert.notEqual(message.trim(), '', name);
                // A plural form may say its number in words.
                const missing = placesOf(base).filter((place) => !placesOf(message).includes(place));
                assert.deepEqual(missing.filter((place) => !(plural.test(name) && place === '{n}')), [], `${code}: ${name}`);
            }
        });
});

describe('the interface', () => {
    let browser;
    before(async () => {
        browser = await startChromium();
    });
    after(() => browser?.close());

    const openIn = async (locale) =>
        (await openPage(async () => (await browser.newContext({ locale })).newPage(), singleFile)).page;
    const rootOf = (page) =>
        page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

    for (const [locale, code] of [['de-AT', 'de'], ['fr-CA', 'fr'], ['es-MX', 'es'], ['zh-CN', 'zh'], ['ar', 'ar'], ['sw', 'en']])
        test(`speaks ${code} to a browser that is set to ${locale}`, async () => {
            const page = await openIn(locale);
            assert.deepEqual(await textsOf(page, 'h1'), [titles[code]]);
            assert.deepEqual(await rootOf(page), { lang: code, dir: code === 'ar' ? 'rtl' : 'ltr' });
            await page.close();
        });

    test('changes at a choice, with an article open, and keeps the article', async () => {
        const page = await openIn('en-GB');
        await paste(page, article);
        await page.waitForSelector('.summary-sentence');
        const summary = await textsOf(page, '.summary-sentence');
        await page.evaluate(() => document.getElementById('type-menu').showPopover());
        await page.selectOption('#type-menu .language', 'ar');
        await waitUntil(page, () => document.documentElement.dir === 'rtl');
        assert.ok((await textsOf(page, '[role=tab]')).some((label) => label.includes('الأقوال')));
        assert.deepEqual(await textsOf(page, '.summary-sentence'), summary);
        await page.close();
    });

    test('fits a phone in every language, without a sideways scroll', async () => {
        for (const locale of Object.keys(titles)) {
            const page = await openIn(locale);
            await page.setViewportSize({ width: 320, height: 640 });
            const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
            assert.ok(await fits(), `${locale}: the empty page`);
            await paste(page, article);
            await page.waitForSelector('.summary-sentence', { state: 'attached' });
            assert.ok(await fits(), `${locale}: an article`);
            await page.close();
        }
    });
});
