import { decide } from '../state/actions.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { t, tName } from '../state/language.ts';
import { Icon } from './icons.tsx';

/** Page chrome that was set aside: a thin line that opens, with the reason and the way back. */
export function Fold({ article, blocks }: { article: Article; blocks: number[] }) {
    const { source, answer } = article;
    const lines = blocks.flatMap((index) => answer.blocks[index] ?? []);
    const preview = cleanLine(source.text.slice(lines[0]?.begin, lines[0]?.end)).slice(0, 60);
    return (
        <details class="fold">
            <summary>
                <Icon name="chevron" />
                <span>
                    {t('fold.title', { n: lines.length })} <q>{preview}</q>
                </span>
            </summary>
            {lines.map((block) => (
                <p key={block.begin}>
                    {source.text.slice(block.begin, block.end)}
                    <small>{t('fold.reason', { reason: tName('reason', block.reason) })}</small>
                </p>
            ))}
            <button type="button" onClick={() => void decide(lines.map(({ begin }) => begin), false)}>
                <Icon name="bring" />
                {t('fold.bring_back')}
            </button>
        </details>
    );
}
