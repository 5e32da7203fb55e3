import { beside, showPair, type Side } from '../state/beside.ts';
import { formatNumber, t } from '../state/language.ts';
import { Tag } from './Tag.tsx';

/**
 * The number of a pair behind a sentence that both texts say: it leads to the other text. It looks up the pair only when it
 * is used: there are thousands, and all would be drawn anew at once where the second text is closed.
 */
export function PairTag({ pair, from }: { pair: number; from: Side }) {
    const show = (): void => {
        const shared = beside.peek()?.comparison.shared[pair];
        if (shared) showPair(shared, pair, from);
    };
    const label = t(from === 'first' ? 'compare.to_second' : 'compare.to_first', { n: pair + 1 });
    return (
        <Tag class="pair-tag" label={label} title={label} onClick={show}>
            ⇄{formatNumber(pair + 1)}
        </Tag>
    );
}
