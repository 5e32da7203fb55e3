import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { draft } from '../state/article.ts';
import { t } from '../state/language.ts';

const length = 6000;

/** Set while a reader may have scrolled in the preview: the article then opens where they are. */
export const previewed = signal(false);

/** The beginning of a long text, to be read while the rest is analyzed. */
export function Preview() {
    useEffect(() => {
        previewed.value = true;
        scrollTo({ top: 0 });
    }, []);
    const paragraphs = draft.value.slice(0, length).split(/\n\s*\n/).slice(0, -1);
    return (
        <main class="reading preview">
            <h1 class="hidden">{t('progress.analyzing')}</h1>
            <article dir="auto">
                {paragraphs.map((paragraph, i) => (
                    <p key={i} class="block">
                        {paragraph.replace(/^#{1,6}\s+/, '')}
                    </p>
                ))}
            </article>
        </main>
    );
}
