import { sentencePreview } from '../output/text.ts';
import type { Article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { sections } from '../state/sections.ts';
import { jumpTo } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';
import { Strip } from './Strip.tsx';

const deepest = 3;

/** The headings, each with what the summary takes of its section; a click goes there. */
export function Outline({ article }: { article: Article }) {
    const pages = usePages(sections.value.length);
    if (sections.value.length === 0) return null;
    return (
        <nav class="outline" aria-labelledby="outline-title">
            <h3 id="outline-title">{t('outline.title')}</h3>
            <ol>
                {sections.value.slice(pages.begin, pages.end).map(({ sentence, depth, total, taken, places }) => (
                    <li key={sentence} data-depth={Math.min(depth, deepest)} data-skipped={taken === 0}>
                        <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentence)}>
                            {sentencePreview(article, sentence)}
                        </button>
                        {total > 0 && <Strip total={total} places={places} />}
                        {total > 0 && <small>{t('outline.taken', { taken, total })}</small>}
                    </li>
                ))}
            </ol>
            <Pages {...pages} />
        </nav>
    );
}
