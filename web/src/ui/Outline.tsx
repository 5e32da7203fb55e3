import { sentencePreview } from '../output/text.ts';
import type { Article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { sections } from '../state/sections.ts';
import { jumpTo } from './jump.ts';

const deepest = 3;

/** The headings, each with what the summary takes of its section; a click goes there. */
export function Outline({ article }: { article: Article }) {
    if (sections.value.length === 0) return null;
    return (
        <nav class="outline" aria-labelledby="outline-title">
            <h3 id="outline-title">{t('outline.title')}</h3>
            <ol>
                {sections.value.map(({ sentence, depth, total, taken }) => (
                    <li key={sentence} data-depth={Math.min(depth, deepest)} data-skipped={taken === 0}>
                        <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentence)}>
                            {sentencePreview(article, sentence)}
                        </button>
                        {total > 0 && <small>{t('outline.taken', { taken, total })}</small>}
                    </li>
                ))}
            </ol>
        </nav>
    );
}
