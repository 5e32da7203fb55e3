import type { Article } from '../state/article.ts';
import { t, tName } from '../state/language.ts';

function weightiest(parts: Record<string, number>): [string, number][] {
    return Object.entries(parts)
        .filter(([, value]) => value !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

function Amount({ value }: { value: number }) {
    return <td class="amount">{value > 0 ? `+${value}` : `−${-value}`}</td>;
}

interface SumProps {
    caption: string;
    parts: Record<string, number>;
    total: number;
    /** What the names of the parts' messages begin with. */
    prefix: 'part' | 'claim_part';
}

/** A sum by its parts, in words and as bars. */
export function Sum({ caption, parts: all, total, prefix }: SumProps) {
    const parts = weightiest(all);
    const most = Math.max(1, ...parts.map(([, value]) => Math.abs(value)));
    return (
        <table class="why">
            <caption>{caption}</caption>
            <tbody>
                {parts.map(([name, value]) => (
                    <tr key={name}>
                        <th scope="row">{tName(prefix, name)}</th>
                        <td>
                            <meter min={0} max={most} value={Math.abs(value)} aria-hidden="true" data-negative={value < 0} />
                        </td>
                        <Amount value={value} />
                    </tr>
                ))}
                <tr class="total">
                    <th scope="row">{t('why.total')}</th>
                    <td />
                    <td class="amount">{total}</td>
                </tr>
            </tbody>
        </table>
    );
}

/** The parts of a sentence's score. */
export function Why({ article, sentence }: { article: Article; sentence: number }) {
    const found = article.answer.sentences[sentence];
    return found ? <Sum caption={t('why.points')} parts={{ ...found.parts }} total={found.score} prefix="part" /> : null;
}
