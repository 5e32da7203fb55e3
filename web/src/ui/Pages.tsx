import { useState } from 'preact/hooks';
import { t } from '../state/language.ts';
import { IconButton } from './IconButton.tsx';

/** So many items of a list are on the page at a time: a thousand would keep it from answering. */
const pageLength = 30;

/** The part of a list that is shown: the page that the reader turned to, or the one that holds a wanted item. */
export function usePages(length: number, wanted = -1) {
    const [turned, setTurned] = useState({ page: 0, wanted: -1 });
    const last = Math.max(0, Math.ceil(length / pageLength) - 1);
    const asked = wanted >= 0 && wanted !== turned.wanted ? Math.floor(wanted / pageLength) : turned.page;
    const page = Math.min(asked, last);
    return {
        begin: page * pageLength,
        end: Math.min(length, (page + 1) * pageLength),
        length,
        turn: (by: number) => setTurned({ page: page + by, wanted }),
    };
}

export function Pages({ begin, end, length, turn }: ReturnType<typeof usePages>) {
    if (length <= pageLength) return null;
    return (
        <div class="pages">
            <IconButton icon="previous" label={t('pages.earlier')} disabled={begin === 0} onClick={() => turn(-1)} />
            <span role="status">{t('pages.here', { from: begin + 1, to: end, n: length })}</span>
            <IconButton icon="next" label={t('pages.later')} disabled={end === length} onClick={() => turn(1)} />
        </div>
    );
}
