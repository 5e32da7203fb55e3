import type { Inconsistency, Quantity } from '../../../wasm/lectern.d.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { t } from '../state/language.ts';
import { jumpTo } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';

const contextLength = 45;

/** The words around a number, cut at blanks. */
function Surroundings({ article, quantity }: { article: Article; quantity: Quantity }) {
    const { text } = article.source;
    const before = text.slice(Math.max(0, quantity.begin - contextLength), quantity.begin).replace(/^\S*\s/, '');
    const after = text.slice(quantity.end, quantity.end + contextLength).replace(/\s\S*$/, '');
    return (
        <>
            …{before.replace(/.*\n/gs, '')}
            <b>{text.slice(quantity.begin, quantity.end)}</b>
            {after.replace(/\n.*/gs, '')}…
        </>
    );
}

function NumberLine({ article, quantity }: { article: Article; quantity: Quantity }) {
    return (
        <li>
            <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentenceAt(article.answer, quantity.begin))}>
                <Surroundings article={article} quantity={quantity} />
            </button>
            {quantity.approximate && <small>{t('numbers.approximate')}</small>}
        </li>
    );
}

function Disagreement({ article, found }: { article: Article; found: Inconsistency }) {
    const pair = [found.a, found.b].flatMap((index) => article.answer.quantities[index] ?? []);
    return (
        <li>
            <p>{t('numbers.disagree', { about: cleanLine(found.about) })}</p>
            <ul>
                {pair.map((quantity) => (
                    <NumberLine key={quantity.begin} article={article} quantity={quantity} />
                ))}
            </ul>
        </li>
    );
}

export function NumbersPanel({ article }: { article: Article }) {
    const { quantities, consistency } = article.answer;
    const pages = usePages(quantities.length);
    return (
        <section>
            <h2>{t('numbers.title')}</h2>
            {consistency.length > 0 && (
                <ul class="disagreements">
                    {consistency.map((found) => (
                        <Disagreement key={`${found.a}-${found.b}`} article={article} found={found} />
                    ))}
                </ul>
            )}
            {quantities.length === 0 && <p class="empty">{t('numbers.none')}</p>}
            <ul class="numbers">
                {quantities.slice(pages.begin, pages.end).map((quantity) => (
                    <NumberLine key={quantity.begin} article={article} quantity={quantity} />
                ))}
            </ul>
            <Pages {...pages} />
        </section>
    );
}
