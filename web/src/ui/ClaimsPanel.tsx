import { useEffect, useRef } from 'preact/hooks';
import { type Article, cleanLine } from '../state/article.ts';
import { claimKinds, claimOrder, currentClaim, density, hiddenKinds, kindCounts, kindLetter, setDensity, shownClaims, toggleKind } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import { kindOfClaim } from '../state/marks.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { Choice } from './Choice.tsx';
import { openClaim } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';

function Legend() {
    return (
        <fieldset class="legend">
            <legend>{t('claims.legend')}</legend>
            {claimKinds.filter((kind) => kindCounts.value.has(kind)).map((kind) => {
                const count = kindCounts.value.get(kind) ?? 0;
                return (
                    <button
                        type="button"
                        key={kind}
                        class="chip"
                        aria-pressed={!hiddenKinds.value.has(kind)}
                        onClick={() => toggleKind(kind)}
                    >
                        <span class={`letter kind-${kind}`} aria-hidden="true">
                            {kindLetter[kind]}
                        </span>
                        <span class={`underlined kind-${kind}`}>{tName('kind', kind)}</span> <small>{count}</small>
                    </button>
                );
            })}
        </fieldset>
    );
}

function Density({ total }: { total: number }) {
    return (
        <label class="field">
            <span>
                {t('claims.density')} <output>{t('claims.density_of', { shown: density.value, total })}</output>
            </span>
            <input
                type="range"
                min={Math.min(1, total)}
                max={total}
                value={density.value}
                onInput={(event) => setDensity(event.currentTarget.valueAsNumber)}
            />
        </label>
    );
}

function ClaimItem({ article, index }: { article: Article; index: number }) {
    const claim = article.answer.claims[index];
    const item = useRef<HTMLLIElement>(null);
    const open = currentClaim.value === index;
    useEffect(() => {
        if (open) item.current?.scrollIntoView({ block: 'nearest' });
    }, [open]);
    if (!claim) return null;
    const kind = kindOfClaim(index);
    return (
        <li ref={item} class="claim-item" data-open={open}>
            <button
                type="button"
                class="claim-line"
                aria-expanded={open}
                onClick={() => (open ? (currentClaim.value = null) : openClaim(index))}
            >
                <span class={`letter kind-${kind}`} aria-hidden="true">
                    {kindLetter[kind]}
                </span>
                <span class="hidden">{tName('kind', kind)}: </span>
                <span class="claim-text" dir="auto">
                    {cleanLine(article.source.text.slice(claim.begin, claim.end))}
                </span>
            </button>
            {open && <ClaimCard article={article} claim={claim} index={index} />}
        </li>
    );
}

export function ClaimsPanel({ article }: { article: Article }) {
    const total = article.answer.claims.length;
    const open = currentClaim.value;
    const pages = usePages(shownClaims.value.length, open === null ? -1 : shownClaims.value.indexOf(open));
    if (total === 0)
        return (
            <section>
                <h2>{t('claims.title')}</h2>
                <p class="empty">{t('claims.none')}</p>
            </section>
        );
    return (
        <section>
            <h2>{t('claims.title')}</h2>
            <Legend />
            <Density total={total} />
            <Choice
                label={t('claims.order')}
                names={['text', 'importance']}
                chosen={claimOrder.value}
                say={(order) => t(`claims.order_${order}`)}
                choose={(order) => (claimOrder.value = order)}
            />
            <ol class="claims">
                {shownClaims.value.slice(pages.begin, pages.end).map((index) => (
                    <ClaimItem key={index} article={article} index={index} />
                ))}
            </ol>
            <Pages {...pages} />
            <p class="fine keys">{t('claims.keys')}</p>
        </section>
    );
}
