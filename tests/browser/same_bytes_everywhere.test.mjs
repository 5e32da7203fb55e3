// Three engines run the same module and must give what the command line gives, byte for byte, for every article that summaries
// and attribution are measured on: V8, SpiderMonkey and JavaScriptCore compile wasm each in their own way.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { drivers, root, serve, waitUntil } from './drive.mjs';
import { startWebKit } from './webkit.mjs';

const evaluation = `${root}../shared/eval`;
const engines = {
    ...drivers,
    WebKitGTK: async () => {
        const browser = await startWebKit();
        return { browser, newPage: async () => browser.page };
    },
};

function articles() {
    const sets = readdirSync(`${evaluation}/summaries/dev`).filter((name) => name.endsWith('.jsonl.gz')).sort();
    return [...sets.map((name) => `summaries/dev/${name}`), 'attribution/attribution_dev.jsonl.gz'].flatMap((path) =>
        gunzipSync(readFileSync(`${evaluation}/${path}`)).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line).text));
}

/** Length and FNV-1a hash of an answer: hundreds of megabytes need not travel. Runs here and in the pages. */
function digest(answer) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < answer.length; ++i) hash = Math.imul(hash ^ answer.charCodeAt(i), 0x01000193);
    return `${answer.length}:${hash >>> 0}`;
}

/** What the command line says, in one run. */
function nativeDigests(texts) {
    const input = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { stdout } = spawnSync(`${root}build/native/lectern`, ['batch', '--offsets', 'utf16'], { input, maxBuffer: 2 ** 31 - 1 });
    return stdout.toString().trimEnd().split('\n').map((line, id) => digest(line.replace(`{"id":${id},`, '{')));
}

/** A page with nothing but the module, the articles, and a script that analyzes a few at a time. */
function layOut(texts) {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-engines-'));
    for (const name of ['lectern.js', 'lectern.wasm']) copyFileSync(`${root}build/wasm/${name}`, join(folder, name));
    writeFileSync(join(folder, 'articles.json.js'), `globalThis.articles = ${JSON.stringify(texts)};`);
    const script = `${digest}
        globalThis.digests = [];
        createLectern().then((lectern) => {
            const utf8 = new TextEncoder();
            const more = () => {
                const end = Date.now() + 200;
                while (digests.length < articles.length && Date.now() < end) digests.push(digest(lectern.analyze(utf8.encode(articles[digests.length]), '{}')));
                if (digests.length < articles.length) setTimeout(more);
            };
            more();
        }).catch((error) => (globalThis.failure = String(error)));`;
    const scripts = ['articles.json.js', 'lectern.js'].map((name) => `<script src="${name}"></script>`).join('');
    writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>engine</title>${scripts}<script>${script}</script>`);
    return folder;
}

describe('the same bytes in every engine', () => {
    const texts = articles();
    let expected;
    let site;
    before(async () => {
        expected = nativeDigests(texts);
        site = await serve(layOut(texts));
    });
    after(() => site?.stop());

    for (const [name, start] of Object.entries(engines))
        test(`${name}: what the command line gives for each of ${texts.length} articles`, async () => {
            const { browser, newPage } = await start();
            try {
                const page = await newPage();
                await page.goto(site.address);
                await waitUntil(page, () => globalThis.failure !== undefined || globalThis.digests?.length === globalThis.articles?.length, null, 1_200_000);
                const { failure, digests } = await page.evaluate(() => ({ failure: globalThis.failure ?? null, digests: globalThis.digests }));
                assert.equal(failure, null);
                assert.equal(digests.length, expected.length);
                const different = digests.flatMap((each, i) => (each === expected[i] ? [] : [i]));
                console.log(`figure: articles whose answer in ${name} differs from the command line's: ${different.length} of ${texts.length} (at most 0)`);
                assert.deepEqual(different, []);
            } finally {
                await browser.close();
            }
        });
});
