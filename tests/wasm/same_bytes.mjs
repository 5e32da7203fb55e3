// Natively and as wasm, the same text gives the same bytes: every text of ../shared that Lectern is measured on.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { loadModule, root, Tally } from './module.mjs';

const shared = `${root}../shared/`;
const utf8 = new TextEncoder();
const tally = new Tally();
const lectern = await loadModule();

function native(words, input) {
    return spawnSync(`${root}build/native/lectern`, words, { input, maxBuffer: 2 ** 31 });
}

function inFolder(folder, ending) {
    return readdirSync(shared + folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => `${folder}/${name}`);
}

function jsonLines(path) {
    return gunzipSync(readFileSync(shared + path))
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
}

/** Answers of `lectern batch` and `lectern classify`, a line each. */
function nativeLines(command, requests) {
    const input = requests.map((request) => JSON.stringify(request)).join('\n') + '\n';
    return native(command, input).stdout.toString().split('\n').slice(0, -1);
}

/** The same export, or the same refusal. */
function checkFile(path) {
    const bytes = readFileSync(shared + path);
    for (const format of ['text', 'markdown', 'json', 'html', 'w3c']) {
        const { status, stdout, stderr } = native(['-', '--format', format, '--offsets', 'utf16'], bytes);
        const request = { format, summary: '5', offsets: 'utf16' };
        const exported = lectern.exportArticle(bytes, JSON.stringify(request));
        const same =
            status === 0
                ? stdout.equals(exported)
                : stderr.toString() === `lectern: standard input: ${JSON.parse(exported).error.message}\n`;
        tally.check(same, `${path} as ${format}`);
    }
}

/** Two files of this machine side by side. */
function checkPair(first, second) {
    const { status, stdout, stderr } = native(['compare', first, second, '--format', 'json', '--offsets', 'utf16']);
    const compared = lectern.compare(readFileSync(first), readFileSync(second), '{}');
    const same =
        status === 0
            ? stdout.toString() === compared
            : stderr.toString() === `lectern: ${JSON.parse(compared).error.message}\n`;
    tally.check(same, `${first} beside ${second}`);
}

function checkArticles(name, texts) {
    const expected = nativeLines(['batch', '--offsets', 'utf16'], texts.map((text, id) => ({ id, text })));
    texts.forEach((text, id) => {
        const answer = lectern.analyze(utf8.encode(text), '{}').replace('{', `{"id":${id},`);
        tally.check(answer === expected[id], `${name}, article ${id}`);
    });
}

function checkLabels(path) {
    const requests = jsonLines(path).map(({ text, before, after }, id) => ({ id, text, before, after }));
    const expected = nativeLines(['classify'], requests);
    const same = requests.every((request, id) => lectern.classify(utf8.encode(JSON.stringify(request))) === expected[id]);
    tally.check(same && expected.length === requests.length, path);
}

if (!existsSync(shared)) throw new Error(`${shared} is missing: see tests/README.md`);

inFolder('articles', '.txt').forEach(checkFile);
['texts/10k.txt', 'texts/100k.txt', 'robustness/utf8_invalid.txt', 'robustness/utf8tests.txt'].forEach(checkFile);

const golden = `${root}tests/golden/pairs/`;
checkPair(`${golden}harbour_courier.txt`, `${golden}national_post.txt`);
checkPair(`${golden}national_post.txt`, `${golden}harbour_courier.txt`);
for (const size of ['10k', '100k']) {
    checkPair(`${shared}texts/${size}.txt`, `${shared}texts/100k.txt`);
    checkPair(`${shared}texts/${size}.txt`, `${shared}robustness/utf8_invalid.txt`);
}

const articleSets = [
    ...inFolder('eval/summaries/dev', '.jsonl.gz'),
    'eval/attribution/attribution_dev.jsonl.gz',
    'eval/boilerplate/boilerplate_dev.jsonl.gz',
];
for (const path of articleSets) {
    checkArticles(path, jsonLines(path).map(({ text }) => text));
}
const treebanks = JSON.parse(gunzipSync(readFileSync(`${shared}eval/sentences/ud_dev.json.gz`)));
for (const [name, { docs }] of Object.entries(treebanks)) {
    checkArticles(name, docs.map(({ text }) => text));
}
checkArticles('hostile strings', JSON.parse(readFileSync(`${shared}robustness/blns.json`)).filter((text) => text !== ''));
inFolder('eval/labels/dev', '.jsonl.gz').forEach(checkLabels);

tally.finish();
