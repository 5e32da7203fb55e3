// What two texts have in common, as Markdown.

import type { Comparison, Span } from '../../../wasm/lectern.d.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { t } from '../state/language.ts';
import { articleTitle } from './text.ts';

/** A heading with its list; the sentence for "nothing" where the list is empty. */
function part(title: string, items: string[]): string[] {
    return [`## ${title}`, items.join('\n') || `_${t('compare.none')}_`];
}

export function comparisonMarkdown(first: Article, second: Article, comparison: Comparison): string {
    const here = ({ begin, end }: Span): string => cleanLine(first.source.text.slice(begin, end));
    const there = ({ begin, end }: Span): string => cleanLine(second.source.text.slice(begin, end));
    const inFirst = (words: string): string => `    - ${t('compare.first')}: ${words}`;
    const inSecond = (words: string): string => `    - ${t('compare.second')}: ${words}`;
    const sentence = ({ answer, source }: Article, index: number): string => {
        const span = answer.sentences[index];
        return span ? cleanLine(source.text.slice(span.begin, span.end)) : '';
    };
    const { shared, only, figures, speakers } = comparison;
    return [
        `# ${articleTitle(first)} ⇄ ${articleTitle(second)}`,
        ...part(
            t('compare.shared'),
            shared.map((pair) => `- ${here(pair.first)}\n${inSecond(there(pair.second))}\n    - ${t('compare.why', { words: pair.links.map((link) => here(link.first)).join(', ') })}`),
        ),
        ...part(t('compare.only_first'), only.first.map((place) => `- ${here(place)}`)),
        ...part(t('compare.only_second'), only.second.map((place) => `- ${there(place)}`)),
        ...part(
            t('compare.figures'),
            figures.map(
                (figure) =>
                    `- ${here(figure.first)} / ${there(figure.second)}\n${inFirst(sentence(first, figure.first.sentence))}\n${inSecond(sentence(second, figure.second.sentence))}`,
            ),
        ),
        ...part(
            t('compare.speakers'),
            speakers.map((speaker) => [`- ${speaker.name}`, ...speaker.first.map((said) => inFirst(here(said))), ...speaker.second.map((said) => inSecond(there(said)))].join('\n')),
        ),
        `_${t('compare.quiet')}_`,
        '',
    ].join('\n\n');
}
