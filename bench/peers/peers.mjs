// How each program is asked for a summary (of wink-nlp: for what comes before one): a function
// that loads it and gives a function of the text. Each does its whole work at every call, as for a new article.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url).pathname;
const sentences = 5;

/** Summaries by a graph of sentences, which compare each with each. */
export const graphBased = ['node-summarizer rank', 'lexrank', 'ts-textrank', 'text-summarization', 'node-summary', 'sum'];

export const peers = {
    /** The whole analysis as the page has it: bytes in, JSON out, parsed. */
    lectern: async () => {
        const createLectern = require(`${root}build/wasm/lectern.js`);
        const module = await createLectern({ wasmBinary: readFileSync(`${root}build/wasm/lectern.wasm`) });
        const encoder = new TextEncoder();
        return (text) => JSON.parse(module.analyze(encoder.encode(text), '{}')).claims.length;
    },
    'node-summarizer frequency': () => {
        const { SummarizerManager } = require('node-summarizer');
        return (text) => new SummarizerManager(text, sentences).getSummaryByFrequency().summary;
    },
    'node-summarizer rank': () => {
        const { SummarizerManager } = require('node-summarizer');
        return async (text) => (await new SummarizerManager(text, sentences).getSummaryByRank()).summary;
    },
    lexrank: () => {
        const lexrank = require('lexrank');
        return (text) =>
            new Promise((resolve, reject) => {
                lexrank.summarize(text, sentences, (error, lines) => (error ? reject(error) : resolve(lines)));
            });
    },
    'ts-textrank': () => {
        const textrank = require('ts-textrank');
        const config = new textrank.AbsoluteSummarizerConfig(
            sentences,
            new textrank.SorensenDiceSimilarity(),
            new textrank.DefaultTextParser(),
            0.85,
            textrank.Summarizer.SORT_OCCURENCE,
        );
        return (text) => new textrank.Summarizer(config, new textrank.NullLogger()).summarize(text, 'en');
    },
    'text-summarization': () => {
        const summarize = require('text-summarization');
        return (text) => summarize({ text, minNumSentences: sentences });
    },
    /** Published as a module that only Babel can load; esbuild does that here. */
    'node-summary': () => {
        const { transformSync } = createRequire(`${root}web/package.json`)('esbuild');
        const path = require.resolve('node-summary/lib/summary.js');
        const module = { exports: {} };
        const { code } = transformSync(readFileSync(path, 'utf8'), { format: 'cjs' });
        new Function('require', 'module', 'exports', code)(createRequire(path), module, module.exports);
        const { summarize } = module.exports.default ?? module.exports;
        return (text) =>
            new Promise((resolve, reject) => {
                summarize('', text, (error, summary) => (error ? reject(error) : resolve(summary)));
            });
    },
    sum: () => {
        const sum = require('sum');
        return (text) => sum({ corpus: text, nSentences: sentences }).summary;
    },
    'wink-nlp': () => {
        const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
        return (text) => wink.readDoc(text).sentences().length();
    },
};
