import { beside, showPair, type Side } from '../state/beside.ts';
import { formatNumber, t } from '../state/language.ts';

/** The number of a pair behind a sentence that both texts say: it leads to the other text. */
export function PairTag({ pair, from }: { pair: number; from: Side }) {
    const shared = beside.value?.comparison.shared[pair];
    if (!shared) return null;
    const label = t(from === 'first' ? 'compare.to_second' : 'compare.to_first', { n: pair + 1 });
    return (
        <button type="button" class="tag pair-tag" aria-label={label} title={label} onClick={() => showPair(shared, pair, from)}>
            ⇄{formatNumber(pair + 1)}
        </button>
    );
}
