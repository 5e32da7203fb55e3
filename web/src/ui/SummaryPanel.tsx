import { markdown, sentencePreview, summaryText } from '../output/text.ts';
import { copyText, saveFile } from '../output/save.ts';
import { type Article, cleanLine, title } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { t, tName } from '../state/language.ts';
import { chosen, coverage, shownSentences, summaryForm, summaryForms } from '../state/summary.ts';
import { dimRest, notice } from '../state/view.ts';
import { Choice } from './Choice.tsx';
import { Icon } from './icons.tsx';
import { jumpTo } from './jump.ts';
import { KeyPhrases } from './KeyPhrases.tsx';
import { Length } from './Length.tsx';
import { Outline } from './Outline.tsx';
import { SummaryText } from './SummaryForms.tsx';

const longestHeadline = 400;

/** The article in one line of its own, unless the summary begins with it anyway. */
function Headline({ article }: { article: Article }) {
    const span = article.answer.summary.headline;
    if (!span) return null;
    const sentence = sentenceAt(article.answer, span.begin);
    if (sentence === shownSentences.value[0]) return null;
    const text = cleanLine(article.source.text.slice(span.begin, Math.min(span.end, span.begin + longestHeadline)));
    return (
        <p class="headline">
            <small>{t('summary.headline')}</small>
            <button type="button" class="plain" dir="auto" onClick={() => jumpTo(sentence)}>
                {text}
            </button>
        </p>
    );
}

/** The one sentence that says most, where neither the headline nor the summary has it. */
function Gist({ article }: { article: Article }) {
    const { gist, headline } = article.answer.summary;
    if (gist === null || shownSentences.value.includes(gist)) return null;
    if (headline && sentenceAt(article.answer, headline.begin) === gist) return null;
    return (
        <p class="gist">
            <button type="button" class="plain" dir="auto" onClick={() => jumpTo(gist)}>
                {sentencePreview(article, gist)}
            </button>
        </p>
    );
}

function TakeAway({ article }: { article: Article }) {
    const copy = async (references: boolean): Promise<void> => {
        const done = await copyText(summaryText(article, references));
        notice.value = t(done ? 'notice.copied' : 'error.copy');
    };
    const save = (): void => {
        saveFile(title.value || 'article', 'md', 'text/markdown', markdown(article));
        notice.value = t('export.saved', { extension: 'md' });
    };
    return (
        <div class="copy">
            <button type="button" onClick={() => void copy(false)}>
                <Icon name="copy" />
                {t('summary.copy')}
            </button>
            <button type="button" onClick={() => void copy(true)}>
                {t('summary.copy_references')}
            </button>
            <button type="button" onClick={save}>
                <Icon name="export" />
                {t('summary.save')}
            </button>
        </div>
    );
}

function Coverage() {
    const { touched, prose } = coverage.value;
    return (
        <p class="coverage">
            {t('summary.coverage', { touched, prose })}{' '}
            <button type="button" class="link" aria-pressed={dimRest.value} onClick={() => (dimRest.value = !dimRest.value)}>
                {t(dimRest.value ? 'summary.undim' : 'summary.dim')}
            </button>
        </p>
    );
}

export function SummaryPanel({ article }: { article: Article }) {
    return (
        <section aria-labelledby="summary-title">
            <h2 id="summary-title">{t('summary.title')}</h2>
            <Length />
            <Choice
                label={t('summary.form')}
                names={summaryForms}
                chosen={summaryForm.value}
                say={(form) => t(`form.${form}`)}
                choose={(form) => (summaryForm.value = form)}
            />
            <Headline article={article} />
            <Gist article={article} />
            {chosen.value.length === 0 && <p class="empty">{t('summary.none')}</p>}
            <SummaryText article={article} />
            <TakeAway article={article} />
            <Coverage />
            <Outline article={article} />
            <KeyPhrases article={article} />
            <p class="fine">{tName('language', article.answer.language.support)}</p>
        </section>
    );
}
