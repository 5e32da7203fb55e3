// The article's sections: what stands under each heading, and how much of it the summary takes.

import { computed } from '@preact/signals';
import { article } from './article.ts';
import { isChosen } from './summary.ts';

export interface Section {
    /** The heading's first sentence. */
    sentence: number;
    /** 0 for the highest heading below the title. */
    depth: number;
    /** Sentences up to the next heading of any level, and how many of them the summary takes. */
    total: number;
    taken: number;
    /** The places, within the section, of those that the summary takes. */
    places: number[];
    /** The section's sentence that comes into the summary first; -1 where it has none. */
    best: number;
}

export const sections = computed<Section[]>(() => {
    const current = article.value;
    if (!current) return [];
    const { answer, index } = current;
    const rank = (sentence: number): number => answer.sentences[sentence]?.rank ?? Infinity;
    const found: Section[] = [];
    answer.blocks.forEach((block, i) => {
        const inside = index.sentencesOfBlock[i] ?? [];
        const first = inside[0];
        if (i === index.titleBlock || first === undefined) return;
        if (block.kind === 'heading') {
            const depth = index.headingLevels.indexOf(block.level ?? 1);
            found.push({ sentence: first, depth, total: 0, taken: 0, places: [], best: -1 });
            return;
        }
        const section = found.at(-1);
        if (!section) return;
        for (const sentence of inside) {
            if (isChosen(sentence)) section.places.push(section.total);
            if (rank(sentence) < Math.min(index.summaryLength, section.best < 0 ? Infinity : rank(section.best))) section.best = sentence;
            section.total += 1;
        }
        section.taken = section.places.length;
    });
    return found;
});
