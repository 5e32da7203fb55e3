import { useEffect, useRef } from 'preact/hooks';
import { sentencePreview } from '../output/text.ts';
import { type Article } from '../state/article.ts';
import { densityOfBlock, kindLetter, setBlockDensity } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import { kindOfClaim } from '../state/marks.ts';
import { cut, cutAtSentences, isChosen } from '../state/summary.ts';
import { cardOpen, pointed } from '../state/view.ts';
import { Context } from './Context.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { focusSentence, jumpTo, openClaim } from './jump.ts';
import { Why } from './Why.tsx';

/** Why its place is not the one that its points alone would give it. */
function Moved({ article, sentence }: { article: Article; sentence: number }) {
    const { sentences, summary } = article.answer;
    const found = sentences[sentence];
    if (!found) return null;
    // Others shift by a place where one of these is moved, which is not worth a word.
    const guarded = summary.context.some((note) => (note.remedy === 'with' ? note.other : note.remedy === 'instead' && note.sentence) === sentence);
    return (
        <>
            {found.rank_by_score < found.rank_unguarded && <p>{t('why.repeats', { n: found.rank_by_score + 1 })}</p>}
            {guarded && found.rank !== found.rank_unguarded && <p>{t('why.guarded', { n: found.rank_unguarded + 1 })}</p>}
        </>
    );
}

/** Whether the summary takes a sentence, and how long it would have to be to take it. */
function Standing({ article, sentence }: { article: Article; sentence: number }) {
    const { answer, index } = article;
    const found = answer.sentences[sentence];
    if (!found || found.rank >= index.summaryLength) return <p>{t('why.never')}</p>;
    if (isChosen(sentence))
        return (
            <>
                <p>{t('why.enters', { n: found.rank + 1 })}</p>
                <Moved article={article} sentence={sentence} />
            </>
        );
    const last = answer.summary.order[cut.value - 1];
    return (
        <>
            <p>
                {t('why.left_out', { n: found.rank + 1 })}{' '}
                {last !== undefined && t('why.compared', { own: found.score, other: answer.sentences[last]?.score ?? 0 })}
            </p>
            <Moved article={article} sentence={sentence} />
            <button type="button" onClick={() => cutAtSentences(found.rank + 1)}>
                {t('why.lengthen', { n: found.rank + 1 })}
            </button>
        </>
    );
}

function Claims({ article, sentence }: { article: Article; sentence: number }) {
    const claims = article.index.claimsOfSentence.get(sentence) ?? [];
    if (claims.length === 0) return <p>{t('why.no_claim')}</p>;
    return (
        <ul class="own-claims">
            {claims.map((index) => {
                const kind = kindOfClaim(index);
                return (
                    <li key={index}>
                        <button type="button" class="chip" onClick={() => openClaim(index)}>
                            <span class={`letter kind-${kind}`} aria-hidden="true">
                                {kindLetter[kind]}
                            </span>
                            {tName('kind', kind)}
                        </button>
                    </li>
                );
            })}
        </ul>
    );
}

/** Fewer or more highlights in this paragraph alone. */
function ParagraphDensity({ block }: { block: number }) {
    const { shown, total } = densityOfBlock(block);
    if (total === 0) return null;
    return (
        <div class="stepper">
            <span>{t('claims.paragraph', { shown, n: total })}</span>
            <IconButton icon="minus" label={t('claims.fewer')} disabled={shown === 0} onClick={() => setBlockDensity(block, shown - 1)} />
            <IconButton icon="bring" label={t('claims.more')} disabled={shown === total} onClick={() => setBlockDensity(block, shown + 1)} />
        </div>
    );
}

function close(sentence: number): void {
    cardOpen.value = false;
    const element = document.querySelector<HTMLElement>(`[data-sentence="${sentence}"]`);
    if (element) focusSentence(element);
}

/** Everything about one sentence of the text: why it is in the summary, or why not. */
export function SentenceCard({ article }: { article: Article }) {
    const sentence = pointed.value ?? 0;
    const top = useRef<HTMLHeadingElement>(null);
    useEffect(() => top.current?.focus(), [sentence]);
    const chosen = isChosen(sentence);
    return (
        <section class="sentence-card" aria-labelledby="sentence-title">
            <div class="card-top">
                <h2 id="sentence-title" ref={top} tabIndex={-1}>
                    {t(chosen ? 'why.title' : 'why.not')}
                </h2>
                <IconButton icon="close" label={t('why.close')} onClick={() => close(sentence)} />
            </div>
            <blockquote dir="auto" lang={article.answer.language.code}>
                <button type="button" class="plain" onClick={() => jumpTo(sentence)}>
                    {sentencePreview(article, sentence)}
                </button>
            </blockquote>
            <p class="standing" data-chosen={chosen}>
                <Icon name={chosen ? 'tick' : 'dim'} />
                {t(chosen ? 'why.is_in' : 'why.is_out')}
            </p>
            <Standing article={article} sentence={sentence} />
            <Context article={article} sentence={sentence} />
            <Why article={article} sentence={sentence} />
            <h3>{t('claims.title')}</h3>
            <Claims article={article} sentence={sentence} />
            <ParagraphDensity block={article.answer.sentences[sentence]?.block ?? -1} />
        </section>
    );
}
