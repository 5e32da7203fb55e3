// The worker: it holds the module, answers one request at a time, and never touches the page.

import type { Answer, Comparison, ComparisonRequest, Failure, Lectern } from '../../../wasm/lectern.d.ts';
import { gunzip } from '../gunzip.ts';
import { type AnalyzeRequest, type ModuleDelivery, type Reply, slicedFields } from './protocol.ts';
import { warmingText } from './warming.ts';
import { countWords } from './words.ts';

const sliceLength = 1000;
const numbersLength = 20_000;
const warmingRuns = 4;

const post = (reply: Reply): void => {
    (self as unknown as { postMessage(message: Reply): void }).postMessage(reply);
};

let deliver: (module: string) => void;
const delivered = new Promise<string>((resolve) => (deliver = resolve));

async function loadModule(): Promise<Lectern> {
    return createLectern({ wasmBinary: await gunzip(await delivered).arrayBuffer() });
}

const loading = loadModule();
let isAsked = false;

/**
 * The first analyses unpack the models, and the browser compiles what it sees is used much: both are done before the
 * reader pastes. A reader who is faster waits for one of them at most, as each is a task of its own.
 */
async function warm(): Promise<void> {
    const module = await loading;
    const text = new TextEncoder().encode(warmingText);
    for (let run = 0; run < warmingRuns && !isAsked; ++run) {
        JSON.parse(module.analyze(text, '{}'));
        await new Promise((resolve) => setTimeout(resolve));
    }
}

// Where the module cannot be loaded, the first question is answered with the reason.
warm().catch(() => undefined);

function postNumbers(id: number, type: 'order' | 'words', numbers: number[]): void {
    for (let i = 0; i < numbers.length; i += numbersLength)
        post({ id, type, items: numbers.slice(i, i + numbersLength) });
}

function postAnswer(id: number, answer: Answer, text: string): void {
    const head: Answer = { ...answer, summary: { ...answer.summary, order: [] } };
    for (const field of slicedFields) head[field] = [];
    post({ id, type: 'head', answer: head });
    postNumbers(id, 'order', answer.summary.order);
    const words = answer.sentences.map(({ begin, end }) => countWords(text.slice(begin, end)));
    postNumbers(id, 'words', words);
    const total = slicedFields.reduce((sum, field) => sum + answer[field].length, 0);
    let sent = 0;
    for (const field of slicedFields)
        for (let i = 0; i < answer[field].length; i += sliceLength) {
            const items = answer[field].slice(i, i + sliceLength);
            sent += items.length;
            post({ id, type: 'slice', field, items, done: sent / total });
        }
}

function postComparison(id: number, comparison: Comparison): void {
    post({ id, type: 'comparison', comparison: { ...comparison, shared: [] } });
    for (let i = 0; i < comparison.shared.length; i += sliceLength)
        post({ id, type: 'shared', items: comparison.shared.slice(i, i + sliceLength) });
}

function compare(module: Lectern, { text, options, first }: AnalyzeRequest): Comparison | null {
    if (!first) return null;
    const request: ComparisonRequest = { first: first.options, second: options };
    const utf8 = new TextEncoder();
    const json = module.compare(utf8.encode(first.text), utf8.encode(text), JSON.stringify(request));
    return JSON.parse(json) as Comparison;
}

async function answer(request: AnalyzeRequest): Promise<void> {
    const { id, text, options } = request;
    try {
        post({ id, type: 'stage', stage: 'loading' });
        const module = await loading;
        post({ id, type: 'stage', stage: 'analyzing' });
        const json = module.analyze(new TextEncoder().encode(text), JSON.stringify(options));
        const found = JSON.parse(json) as Answer | Failure;
        if ('error' in found) {
            post({ id, type: 'failure', ...found.error });
        } else {
            post({ id, type: 'stage', stage: 'receiving' });
            const comparison = compare(module, request);
            postAnswer(id, found, text);
            if (comparison) postComparison(id, comparison);
            post({ id, type: 'complete' });
        }
    } catch (error) {
        post({ id, type: 'failure', code: 'engine_stopped', message: String(error) });
    }
}

self.addEventListener('message', ({ data }: MessageEvent<ModuleDelivery | AnalyzeRequest>) => {
    if ('module' in data) {
        deliver(data.module);
    } else {
        isAsked = true;
        void answer(data);
    }
});
