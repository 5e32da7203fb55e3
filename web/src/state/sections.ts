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
}

export const sections = computed<Section[]>(() => {
    const current = article.value;
    if (!current) return [];
    const { answer, index } = current;
    const found: Section[] = [];
    answer.blocks.forEach((block, i) => {
        const inside = index.sentencesOfBlock[i] ?? [];
        const first = inside[0];
        if (i === index.titleBlock || first === undefined) return;
        if (block.kind === 'heading') {
            const depth = index.headingLevels.indexOf(block.level ?? 1);
            found.push({ sentence: first, depth, total: 0, taken: 0 });
            return;
        }
        const section = found.at(-1);
        if (!section) return;
        section.total += inside.length;
        section.taken += inside.filter(isChosen).length;
    });
    return found;
});
