// What the panels look up in an answer, computed once for each.

import type { Answer, BlockKind, Span } from '../../../wasm/lectern.d.ts';

export interface ArticleIndex {
    /** For each block, its sentences' indices, in order. */
    sentencesOfBlock: number[][];
    /** For each sentence with claims, the claims' indices in the order of the text. */
    claimsOfSentence: Map<number, number[]>;
    /** The block that the title is in, or -1. */
    titleBlock: number;
    /** The levels of the headings below the title, in ascending order. */
    headingLevels: number[];
    /** Words of each sentence. */
    words: number[];
    /** How many of `summary.order` a summary may use: its leading run of prose. */
    summaryLength: number;
    /** wordsUpTo[n]: the words of the summary of n sentences. */
    wordsUpTo: number[];
}

const proseKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list_item', 'quote']);

export function indexArticle(answer: Answer, words: number[]): ArticleIndex {
    const sentencesOfBlock: number[][] = answer.blocks.map(() => []);
    answer.sentences.forEach((sentence, i) => sentencesOfBlock[sentence.block]?.push(i));

    const claimsOfSentence = new Map<number, number[]>();
    answer.claims.forEach((claim, i) => {
        const list = claimsOfSentence.get(claim.sentence);
        if (list) list.push(i);
        else claimsOfSentence.set(claim.sentence, [i]);
    });
    for (const list of claimsOfSentence.values())
        list.sort((a, b) => (answer.claims[a]?.begin ?? 0) - (answer.claims[b]?.begin ?? 0));

    const wordsUpTo = [0];
    for (const sentence of answer.summary.order) {
        const block = answer.blocks[answer.sentences[sentence]?.block ?? -1];
        if (!block || !proseKinds.has(block.kind)) break;
        wordsUpTo.push((wordsUpTo.at(-1) ?? 0) + (words[sentence] ?? 0));
    }
    const titleBlock = answer.title ? blockAt(answer, answer.title.begin) : -1;
    const headings = answer.blocks.filter(({ kind }, i) => kind === 'heading' && i !== titleBlock);
    const headingLevels = [...new Set(headings.map(({ level }) => level ?? 1))].sort((a, b) => a - b);
    return { titleBlock, headingLevels, sentencesOfBlock, claimsOfSentence, words, wordsUpTo, summaryLength: wordsUpTo.length - 1 };
}

/** The sentence that holds an offset, or the last one before it; -1 before the first. */
export function sentenceAt(answer: Answer, offset: number): number {
    return lastStartingAt(answer.sentences, offset);
}

export function blockAt(answer: Answer, offset: number): number {
    return lastStartingAt(answer.blocks, offset);
}

function lastStartingAt(spans: Span[], offset: number): number {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.begin ?? 0) <= offset) low = middle + 1;
        else high = middle;
    }
    return low - 1;
}
