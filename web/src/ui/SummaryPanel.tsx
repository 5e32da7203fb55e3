import type { ContextNote } from '../../../wasm/lectern.d.ts';
import { summaryText, sentencePreview } from '../output/text.ts';
import { copyText } from '../output/save.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { type MessageKey, t, tName } from '../state/language.ts';
import { changeUnit, chosen, coverage, cut, cutAmount, cutRange, type CutUnit, cutUnit, cutUnits, summaryWords } from '../state/summary.ts';
import { dimRest, notice } from '../state/view.ts';
import { Icon } from './icons.tsx';
import { jumpTo } from './jump.ts';
import { KeyPhrases } from './KeyPhrases.tsx';
import { Outline } from './Outline.tsx';
import { Why } from './Why.tsx';

function LengthControl() {
    const range = cutRange.value;
    const shown = cutUnit.value === 'minutes' ? cutAmount.value / 10 : cutAmount.value;
    const said = t(`cut.${cutUnit.value}`, { n: shown });
    return (
        <div class="length">
            <div class="length-row">
                <label for="length-slider">{t('summary.length')}</label>
                <output for="length-slider">{said}</output>
                <select
                    aria-label={t('summary.unit')}
                    value={cutUnit.value}
                    onChange={(event) => changeUnit(event.currentTarget.value as CutUnit)}
                >
                    {cutUnits.map((unit) => (
                        <option key={unit} value={unit}>
                            {t(`unit.${unit}` as MessageKey)}
                        </option>
                    ))}
                </select>
            </div>
            <input
                id="length-slider"
                type="range"
                {...range}
                value={cutAmount.value}
                aria-valuetext={said}
                onInput={(event) => (cutAmount.value = event.currentTarget.valueAsNumber)}
            />
            <p class="length-facts">
                {t('summary.size', { n: cut.value, words: summaryWords.value })}
            </p>
        </div>
    );
}

function Context({ note, article }: { note: ContextNote; article: Article }) {
    const cue = cleanLine(article.source.text.slice(note.cue.begin, note.cue.end));
    const { other } = note;
    return (
        <p class="context">
            {t(`context.${note.remedy}` as MessageKey, { cue })}{' '}
            {other !== undefined && (
                <button type="button" class="link" onClick={() => jumpTo(other)}>
                    {sentencePreview(article, other)}
                </button>
            )}
        </p>
    );
}

function SummarySentence({ article, sentence }: { article: Article; sentence: number }) {
    const notes = article.answer.summary.context.filter((note) => note.sentence === sentence);
    const text = sentencePreview(article, sentence);
    return (
        <li>
            <button type="button" class="summary-sentence plain" dir="auto" onClick={() => jumpTo(sentence)}>
                {text}
            </button>
            {notes.map((note) => (
                <Context key={note.cue.begin} note={note} article={article} />
            ))}
            <Why article={article} sentence={sentence} />
        </li>
    );
}

const longestHeadline = 400;

/** The article in one line of its own. */
function Headline({ article }: { article: Article }) {
    const span = article.answer.summary.headline;
    if (!span) return null;
    const text = cleanLine(article.source.text.slice(span.begin, Math.min(span.end, span.begin + longestHeadline)));
    return (
        <p class="headline">
            <small>{t('summary.headline')}</small>
            <button type="button" class="plain" dir="auto" onClick={() => jumpTo(sentenceAt(article.answer, span.begin))}>
                {text}
            </button>
        </p>
    );
}

function CopyButtons({ article }: { article: Article }) {
    const copy = async (references: boolean): Promise<void> => {
        const done = await copyText(summaryText(article, references));
        notice.value = t(done ? 'notice.copied' : 'error.copy');
    };
    return (
        <div class="copy">
            <button type="button" class="quiet" onClick={() => void copy(false)}>
                <Icon name="copy" />
                {t('summary.copy')}
            </button>
            <button type="button" class="quiet" onClick={() => void copy(true)}>
                {t('summary.copy_references')}
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
            <Headline article={article} />
            <LengthControl />
            {chosen.value.length === 0 && <p class="empty">{t('summary.none')}</p>}
            <ol class="summary" lang={article.answer.language.code}>
                {chosen.value.map((sentence) => (
                    <SummarySentence key={sentence} article={article} sentence={sentence} />
                ))}
            </ol>
            <CopyButtons article={article} />
            <Coverage />
            <Outline article={article} />
            <KeyPhrases article={article} />
            <p class="fine">{tName('language', article.answer.language.support)}</p>
        </section>
    );
}
