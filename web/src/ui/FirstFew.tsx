import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../state/language.ts';
import { Pages, usePages } from './Pages.tsx';

/** So many are there at first. */
const atFirst = 5;

interface FirstFewProps<Item> {
    items: readonly Item[];
    /** Makes of the items shown what stands on the page. */
    draw: (shown: readonly Item[]) => ComponentChildren;
}

/** A list within a list: its first few items, and the others, page by page, at a click. */
export function FirstFew<Item>({ items, draw }: FirstFewProps<Item>) {
    const [all, setAll] = useState(false);
    const pages = usePages(items.length);
    const rest = items.length - atFirst;
    return (
        <>
            {draw(all ? items.slice(pages.begin, pages.end) : items.slice(0, atFirst))}
            {all && <Pages {...pages} />}
            {rest > 0 && (
                <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                    {t(all ? 'people.less' : 'people.more', { n: rest })}
                </button>
            )}
        </>
    );
}
