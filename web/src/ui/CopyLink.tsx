import type { Span } from '../../../wasm/lectern.d.ts';
import { copyText } from '../output/save.ts';
import { fragmentLink } from '../state/address.ts';
import type { Article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { notice } from '../state/view.ts';
import { Icon } from './icons.tsx';

/** A link to the place in the article on the web; there only where the reader gave its address, and never followed by itself. */
export function CopyLink({ article, span }: { article: Article; span: Span }) {
    const link = fragmentLink(article.source.text, span);
    if (link === null) return null;
    const copy = async (): Promise<void> => {
        notice.value = t((await copyText(link)) ? 'notice.copied_link' : 'error.copy');
    };
    return (
        <button type="button" class="quiet" onClick={() => void copy()}>
            <Icon name="copy" />
            {t('marks.copy_link')}
        </button>
    );
}
