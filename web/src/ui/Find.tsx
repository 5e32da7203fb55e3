import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { article } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { t } from '../state/language.ts';
import { findOpen, findText, goTo } from '../state/view.ts';
import { IconButton } from './IconButton.tsx';

const mostHits = 10_000;

/** Every place of a text, without regard to case; at most `mostHits`. */
function places(text: string, wanted: string): number[] {
    const found: number[] = [];
    if (wanted === '') return found;
    const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu');
    for (const match of text.matchAll(pattern)) {
        found.push(match.index);
        if (found.length === mostHits) break;
    }
    return found;
}

export function Find() {
    const box = useRef<HTMLInputElement>(null);
    const [at, setAt] = useState(0);
    // Before the next key: what is typed right behind the slash belongs in the box.
    useLayoutEffect(() => box.current?.select(), []);
    const current = article.value;
    if (!current) return null;
    const hits = places(current.source.text, findText.value.toWellFormed());
    const show = (which: number): void => {
        const place = hits[(which + hits.length) % hits.length];
        if (place === undefined) return;
        setAt((which + hits.length) % hits.length);
        goTo(Math.max(0, sentenceAt(current.answer, place)));
    };
    return (
        <search class="find">
            <form
                onSubmit={(event) => {
                    event.preventDefault();
                    show(at + 1);
                }}
            >
                <input
                    ref={box}
                    type="search"
                    aria-label={t('find.label')}
                    placeholder={t('find.label')}
                    value={findText.value}
                    onInput={(event) => {
                        findText.value = event.currentTarget.value;
                        setAt(-1);
                    }}
                />
                <span class="count" role="status">
                    {findText.value && t('find.count', { n: hits.length })}
                </span>
                <IconButton icon="previous" label={t('find.previous')} onClick={() => show(at - 1)} />
                <IconButton icon="next" label={t('find.next')} onClick={() => show(at + 1)} />
                <IconButton icon="close" label={t('find.close')} onClick={() => (findOpen.value = false)} />
            </form>
        </search>
    );
}
