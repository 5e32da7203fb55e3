import { useState } from 'preact/hooks';
import { sentencePreview } from '../output/text.ts';
import type { Article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { sections } from '../state/sections.ts';
import { chosen, summaryForm } from '../state/summary.ts';
import { Context } from './Context.tsx';
import { IconButton } from './IconButton.tsx';
import { jumpTo } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';
import { Why } from './Why.tsx';

function Item({ article, sentence }: { article: Article; sentence: number }) {
    const [open, setOpen] = useState(false);
    const rank = article.answer.sentences[sentence]?.rank ?? 0;
    return (
        <li>
            <button type="button" class="summary-sentence plain" dir="auto" onClick={() => jumpTo(sentence)}>
                {sentencePreview(article, sentence)}
            </button>
            <IconButton icon="why" label={t('why.title')} expanded={open} class="why-button" onClick={() => setOpen(!open)} />
            <Context article={article} sentence={sentence} />
            {open && (
                <div class="reasons">
                    <p>{t('why.enters', { n: rank + 1 })}</p>
                    <Why article={article} sentence={sentence} />
                </div>
            )}
        </li>
    );
}

function List({ article }: { article: Article }) {
    const pages = usePages(chosen.value.length);
    return (
        <>
            <ol class="summary" start={pages.begin + 1} lang={article.answer.language.code}>
                {chosen.value.slice(pages.begin, pages.end).map((sentence) => (
                    <Item key={sentence} article={article} sentence={sentence} />
                ))}
            </ol>
            <Pages {...pages} />
        </>
    );
}

/** The sentences run on; three dots stand where the article says something in between. */
function Paragraph({ article }: { article: Article }) {
    const pages = usePages(chosen.value.length);
    const shown = chosen.value.slice(pages.begin, pages.end);
    return (
        <>
            <p class="summary-paragraph" lang={article.answer.language.code} dir="auto">
                {shown.map((sentence, i) => (
                    <span key={sentence}>
                        {i > 0 && shown[i - 1] !== sentence - 1 && <span class="gap"> … </span>}
                        <span
                            class="summary-sentence"
                            role="link"
                            tabIndex={0}
                            onClick={() => jumpTo(sentence)}
                            onKeyDown={(event) => {
                                if (event.key === 'Enter') jumpTo(sentence);
                            }}
                        >
                            {sentencePreview(article, sentence)}
                        </span>{' '}
                    </span>
                ))}
            </p>
            <Pages {...pages} />
        </>
    );
}

/** Each section by the sentence of it that comes into the summary first, whatever the length. */
function BySection({ article }: { article: Article }) {
    const pages = usePages(sections.value.length);
    if (sections.value.length === 0) return <p class="empty">{t('outline.none')}</p>;
    return (
        <>
            <ol class="by-section" lang={article.answer.language.code}>
                {sections.value.slice(pages.begin, pages.end).map(({ sentence, best, depth }) => (
                    <li key={sentence} data-depth={depth}>
                        <h3 dir="auto">{sentencePreview(article, sentence)}</h3>
                        {best >= 0 && (
                            <button type="button" class="summary-sentence plain" dir="auto" onClick={() => jumpTo(best)}>
                                {sentencePreview(article, best)}
                            </button>
                        )}
                    </li>
                ))}
            </ol>
            <Pages {...pages} />
        </>
    );
}

const forms = { list: List, paragraph: Paragraph, outline: BySection };

/** The summary in the form that the reader chose. */
export function SummaryText({ article }: { article: Article }) {
    const Form = forms[summaryForm.value];
    return <Form article={article} />;
}
