import type { Claim } from '../../../wasm/lectern.d.ts';
import { sentenceText } from '../output/text.ts';
import { CopyLink } from './CopyLink.tsx';
import { copyText } from '../output/save.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { t, tName } from '../state/language.ts';
import { notice } from '../state/view.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { Icon } from './icons.tsx';
import { jumpTo } from './jump.ts';
import { Sum } from './Why.tsx';

/** Below these, a weight or a check-worthiness is not worth a word. */
const otherKindThreshold = 0.3;
const checkable = 0.5;

function OtherKinds({ claim }: { claim: Claim }) {
    const others = Object.entries(claim.kinds).filter(([kind, weight]) => kind !== claim.kind && weight >= otherKindThreshold);
    if (others.length === 0) return null;
    return <small>{t('card.also', { kinds: others.map(([kind]) => tName('kind', kind)).join(', ') })}</small>;
}

function quoted(article: Article, spans: { begin: number; end: number }[]): string {
    const words = spans.map(({ begin, end }) => `“${cleanLine(article.source.text.slice(begin, end))}”`);
    return [...new Set(words)].join(', ');
}

function Speaker({ article, claim }: { article: Article; claim: Claim }) {
    const attribution = claim.attribution === undefined ? undefined : article.answer.attributions[claim.attribution];
    if (!attribution) return <dd>{t('card.author')}</dd>;
    const mention = attribution.source
        ? cleanLine(article.source.text.slice(attribution.source.begin, attribution.source.end))
        : t('card.unnamed');
    return (
        <dd>
            {attribution.speaker ?? mention}
            {attribution.role && <small>{attribution.role}</small>}
        </dd>
    );
}

function Grounds({ article, claim }: { article: Article; claim: Claim }) {
    if (claim.evidence.length === 0) return <dd>{t('card.no_grounds')}</dd>;
    return (
        <dd>
            <ul class="grounds">
                {claim.evidence.map(({ sentence, relation, cue }) => (
                    <li key={`${sentence}${relation}`}>
                        <small>
                            {tName('relation', relation)}
                            {cue && ` (${quoted(article, [cue])})`}
                        </small>
                        {sentence === claim.sentence ? (
                            t('card.in_sentence')
                        ) : (
                            <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentence)}>
                                {sentenceText(article, sentence)}
                            </button>
                        )}
                    </li>
                ))}
            </ul>
        </dd>
    );
}

function Numbers({ article, claim }: { article: Article; claim: Claim }) {
    const numbers = claim.quantities.flatMap((index) => article.answer.quantities[index] ?? []);
    if (numbers.length === 0) return null;
    return (
        <>
            <dt>{t('card.numbers')}</dt>
            <dd>{numbers.map(({ begin, end }) => cleanLine(article.source.text.slice(begin, end))).join(' · ')}</dd>
        </>
    );
}

function Reasons({ article, claim }: { article: Article; claim: Claim }) {
    const { cues, why } = claim;
    if (cues.length === 0 && why.words.length === 0) return null;
    return (
        <>
            <dt>{t('card.why')}</dt>
            <dd>
                {cues.length > 0 && t('card.why_words', { words: quoted(article, cues) })}
                {why.words.length > 0 && <small>{t('card.why_model', { words: quoted(article, why.words) })}</small>}
            </dd>
        </>
    );
}

/** Everything that is known of a claim; never whether it is true. */
export function ClaimCard({ article, claim, index }: { article: Article; claim: Claim; index: number }) {
    const text = cleanLine(article.source.text.slice(claim.begin, claim.end));
    const copy = async (): Promise<void> => {
        notice.value = t((await copyText(text)) ? 'notice.copied_claim' : 'error.copy');
    };
    return (
        <div class="card">
            <dl>
                <dt>{t('card.kind')}</dt>
                <dd>
                    {tName('kind', claim.kind)} <OtherKinds claim={claim} />
                </dd>
                <dt>{t('card.speaker')}</dt>
                <Speaker article={article} claim={claim} />
                <dt>{t('card.hedge')}</dt>
                <dd>
                    {tName('hedge', claim.hedge.level)}
                    {claim.hedge.cues.length > 0 && <small>{quoted(article, claim.hedge.cues)}</small>}
                </dd>
                <dt>{t('card.checkable')}</dt>
                <dd>
                    {t(claim.checkworthiness >= checkable ? 'card.checkable_yes' : 'card.checkable_less')}
                    <small>{t('card.checkable_value', { value: Math.round(claim.checkworthiness * 100) })}</small>
                </dd>
                <Numbers article={article} claim={claim} />
                <dt>{t('card.grounds')}</dt>
                <Grounds article={article} claim={claim} />
                <Reasons article={article} claim={claim} />
            </dl>
            <details class="reckoning">
                <summary>{t('card.why_more')}</summary>
                <Sum caption={t('card.why_caption')} parts={{ ...claim.why.parts }} total={claim.why.log_odds} prefix="claim_part" />
            </details>
            <button type="button" class="quiet" onClick={() => void copy()}>
                <Icon name="copy" />
                {t('card.copy')}
            </button>
            <CopyLink article={article} span={claim} />
            <ClaimActions index={index} />
        </div>
    );
}
