// What page and worker say to each other. A long answer crosses in slices, so that no single message keeps the page
// busy for long.

import type { Answer, Comparison, Options, SharedClaim } from '../../../wasm/lectern.d.ts';

/** `opening` is the page's own stage: a file is being unpacked. */
export type Stage = 'opening' | 'loading' | 'analyzing' | 'receiving';

/** The answer's long arrays; the rest crosses first, with these empty. */
export const slicedFields = ['blocks', 'sentences', 'claims', 'attributions', 'quantities', 'keyphrases'] as const;
export type SlicedField = (typeof slicedFields)[number];

/** Once to each worker, in whatever order with the questions. */
export interface ModuleDelivery {
    /** The module, gzipped, as base64. */
    module: string;
}

export interface AnalyzeRequest {
    id: number;
    /** Well-formed UTF-16. */
    text: string;
    options: Options;
    /** The text beside which this one is laid: the two are compared too. */
    first?: { text: string; options: Options };
}

export type Reply =
    | { id: number; type: 'stage'; stage: Stage }
    | { id: number; type: 'head'; answer: Answer }
    | { id: number; type: 'order' | 'words'; items: number[] }
    | { id: number; type: 'slice'; field: SlicedField; items: unknown[]; done: number }
    | { id: number; type: 'comparison'; comparison: Comparison }
    | { id: number; type: 'shared'; items: SharedClaim[] }
    | { id: number; type: 'complete' }
    | { id: number; type: 'failure'; code: string; message: string };
