// The worker's one face for the page: analyze, cancel, progress. It never touches the document.

import type { Answer, Comparison, Options } from '../../../wasm/lectern.d.ts';
import type { AnalyzeRequest, ModuleDelivery, Reply, Stage } from './protocol.ts';

export interface Findings {
    answer: Answer;
    /** Of each sentence, how many words it has. */
    words: number[];
    /** With the text that it was laid beside, if any. */
    comparison: Comparison | null;
}

export type Outcome =
    | { type: 'answer'; findings: Findings }
    | { type: 'failure'; code: string; message: string }
    | { type: 'cancelled' };

export interface Progress {
    stage: Stage;
    /** 0 to 1 within the stage, where it can be told. */
    done?: number;
}

/** How long a worker may say nothing before it counts as hung, in milliseconds: many times what slow phones need. */
const patience = 20_000;
const patiencePerMegabyte = 20_000;

interface Task {
    id: number;
    patience: number;
    /** Runs out when the worker has been silent for too long. */
    timer: ReturnType<typeof setTimeout>;
    findings: Findings | null;
    progress: (progress: Progress) => void;
    settle: (outcome: Outcome) => void;
}

/**
 * Runs analyses in a worker, one at a time. A worker that dies (out of memory, say), falls silent or is cancelled is
 * thrown away, and another is started.
 */
export class Engine {
    /** Null where one died without a word, until it is needed: one that cannot even start is not started over and over. */
    private worker: Worker | null;
    /** The worker has said something since it was started. */
    private spoke = false;
    private task: Task | null = null;
    private lastId = 0;

    /** Each worker is sent the `module` (gzipped, as base64), which may arrive later than the first texts. */
    constructor(
        private readonly startWorker: () => Worker,
        private readonly module: Promise<string>,
    ) {
        this.worker = this.start();
    }

    /** Starts at once; an analysis under way is cancelled. Never rejects. Laid beside a `first` text, it is compared. */
    analyze(text: string, options: Options, progress: (progress: Progress) => void, first?: AnalyzeRequest['first']): Promise<Outcome> {
        this.cancel();
        return new Promise((settle) => {
            const id = ++this.lastId;
            const allowed = patience + ((text.length + 2 * (first?.text.length ?? 0)) / 1e6) * patiencePerMegabyte;
            this.task = { id, patience: allowed, timer: this.watch(allowed), findings: null, progress, settle };
            const request: AnalyzeRequest = { id, text, options, ...(first && { first }) };
            this.worker ??= this.start();
            this.worker.postMessage(request);
        });
    }

    cancel(): void {
        if (!this.task) return;
        this.worker?.terminate();
        this.worker = this.start();
        this.settle({ type: 'cancelled' });
    }

    private start(): Worker {
        this.spoke = false;
        const worker = this.startWorker();
        worker.addEventListener('message', (event: MessageEvent<Reply>) => {
            if (worker === this.worker) this.receive(event.data);
        });
        void this.module.then((module) => worker.postMessage({ module } satisfies ModuleDelivery));
        worker.addEventListener('error', (event) => {
            if (worker === this.worker) this.fail(event.message);
        });
        return worker;
    }

    private fail(message: string): void {
        this.worker?.terminate();
        this.worker = this.spoke ? this.start() : null;
        this.settle({ type: 'failure', code: 'engine_stopped', message });
    }

    private watch(allowed: number): Task['timer'] {
        return setTimeout(() => this.fail('The worker fell silent.'), allowed);
    }

    private settle(outcome: Outcome): void {
        const task = this.task;
        this.task = null;
        clearTimeout(task?.timer);
        task?.settle(outcome);
    }

    private receive(reply: Reply): void {
        this.spoke = true;
        const task = this.task;
        if (task?.id !== reply.id) return;
        clearTimeout(task.timer);
        task.timer = this.watch(task.patience);
        switch (reply.type) {
            case 'stage':
                task.progress({ stage: reply.stage });
                break;
            case 'head':
                task.findings = { answer: reply.answer, words: [], comparison: null };
                break;
            case 'order':
                task.findings?.answer.summary.order.push(...reply.items);
                break;
            case 'words':
                task.findings?.words.push(...reply.items);
                break;
            case 'slice':
                (task.findings?.answer[reply.field] as unknown[]).push(...reply.items);
                task.progress({ stage: 'receiving', done: reply.done });
                break;
            case 'comparison':
                if (task.findings) task.findings.comparison = reply.comparison;
                break;
            case 'shared':
                task.findings?.comparison?.shared.push(...reply.items);
                break;
            case 'complete':
                if (task.findings) this.settle({ type: 'answer', findings: task.findings });
                break;
            case 'failure':
                if (reply.code === 'engine_stopped') this.fail(reply.message);
                else this.settle({ type: 'failure', code: reply.code, message: reply.message });
                break;
        }
    }
}
