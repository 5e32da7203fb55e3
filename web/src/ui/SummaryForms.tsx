import { useState } from 'preact/hooks';
import { sentencePreview } from '../output/text.ts';
import type { Article } from '../state/article.ts';
import { formatNumber, t } from '../state/language.ts';
import { sections } from '../state/sections.ts';
import { chosen, keyPoints, pointCount, pointCounts, summaryForm } from '../state/summary.ts';
import { Choice } from './Choice.tsx';
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
            <IconButton icon="why" label={t('why.title')} word={t('why.short')} expanded={open} class="why-button" onClick={() => setOpen(!open)} />
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

function Points({ article }: { article: Article }) {
    return (
        <>
            <div class="points-row">
                <span>{t('points.how_many')}</span>
                <Choice
                    label={t('points.how_many')}
                    names={pointCounts}
                    chosen={pointCount.value}
                    say={(count) => formatNumber(Number(count))}
                    choose={(count) => (pointCount.value = count)}
                />
            </div>
            <ol class="summary" lang={article.answer.language.code}>
                {keyPoints.value.map((sentence) => (
                    <Item key={sentence} article={article} sentence={sentence} />
                ))}
            </ol>
        </>
    );
}

interface SectionSummary {
    /** What stands over it: the heading's sentence, or null in a text that has none there. */
    heading: number | null;
    sentences: number[];
}

/** By the engine's outline, which long texts have; in a short one by the best sentence of each section. */
function sectionSummaries({ answer, index }: Article): SectionSummary[] {
    const { outline } = answer.summary;
    if (outline.length > 0)
        return outline.map(({ heading, gist, points }) => ({
            heading: heading === null ? null : (index.sentencesOfBlock[heading]?.[0] ?? null),
            sentences: [...(gist === null ? [] : [gist]), ...points],
        }));
    return sections.value.map(({ sentence, best }) => ({ heading: sentence, sentences: best < 0 ? [] : [best] }));
}

/** Each section by its own best sentences, whatever the length of the summary. */
function BySection({ article }: { article: Article }) {
    const found = sectionSummaries(article);
    const pages = usePages(found.length);
    if (found.length === 0) return <p class="empty">{t('outline.none')}</p>;
    return (
        <>
            <ol class="by-section" lang={article.answer.language.code}>
                {found.slice(pages.begin, pages.end).map(({ heading, sentences }, i) => (
                    <li key={pages.begin + i}>
                        <h3 dir="auto">{heading === null ? t('outline.part', { part: pages.begin + i + 1 }) : sentencePreview(article, heading)}</h3>
                        {sentences.map((sentence) => (
                            <button type="button" key={sentence} class="summary-sentence plain" dir="auto" onClick={() => jumpTo(sentence)}>
                                {sentencePreview(article, sentence)}
                            </button>
                        ))}
                    </li>
                ))}
            </ol>
            <Pages {...pages} />
        </>
    );
}

const forms = { list: List, paragraph: Paragraph, points: Points, outline: BySection };

/** The summary in the form that the reader chose. */
export function SummaryText({ article }: { article: Article }) {
    const Form = forms[summaryForm.value];
    return <Form article={article} />;
}
