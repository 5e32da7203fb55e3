import type { Article } from '../state/article.ts';
import { t, tName } from '../state/language.ts';

/** Why a sentence stands where it does: the parts of its score, in words and as bars, and when it comes in. */
export function Why({ article, sentence }: { article: Article; sentence: number }) {
    const found = article.answer.sentences[sentence];
    if (!found) return null;
    const parts = Object.entries<number>({ ...found.parts })
        .filter(([, value]) => value !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    const most = Math.max(1, ...parts.map(([, value]) => Math.abs(value)));
    return (
        <details class="why">
            <summary>{t('why.title')}</summary>
            <p>{t('why.enters', { n: found.rank + 1 })}</p>
            <table>
                <tbody>
                    {parts.map(([name, value]) => (
                        <tr key={name}>
                            <th scope="row">{tName('part', name)}</th>
                            <td>
                                <meter min={0} max={most} value={Math.abs(value)} aria-hidden="true" data-negative={value < 0} />
                            </td>
                            <td class="amount">{value > 0 ? `+${value}` : `−${-value}`}</td>
                        </tr>
                    ))}
                    <tr class="total">
                        <th scope="row">{t('why.total')}</th>
                        <td />
                        <td class="amount">{found.score}</td>
                    </tr>
                </tbody>
            </table>
        </details>
    );
}
