import type { Article } from '../state/article.ts';
import { t, tName } from '../state/language.ts';

function partsOf(article: Article, sentence: number): [string, number][] {
    return Object.entries<number>({ ...article.answer.sentences[sentence]?.parts })
        .filter(([, value]) => value !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

function Amount({ value }: { value: number }) {
    return <td class="amount">{value > 0 ? `+${value}` : `−${-value}`}</td>;
}

/** The parts of a sentence's score, in words and as bars, and their sum. */
export function Why({ article, sentence }: { article: Article; sentence: number }) {
    const parts = partsOf(article, sentence);
    const most = Math.max(1, ...parts.map(([, value]) => Math.abs(value)));
    return (
        <table class="why">
            <caption>{t('why.points')}</caption>
            <tbody>
                {parts.map(([name, value]) => (
                    <tr key={name}>
                        <th scope="row">{tName('part', name)}</th>
                        <td>
                            <meter min={0} max={most} value={Math.abs(value)} aria-hidden="true" data-negative={value < 0} />
                        </td>
                        <Amount value={value} />
                    </tr>
                ))}
                <tr class="total">
                    <th scope="row">{t('why.total')}</th>
                    <td />
                    <td class="amount">{article.answer.sentences[sentence]?.score}</td>
                </tr>
            </tbody>
        </table>
    );
}
