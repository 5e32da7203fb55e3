import type { Article } from '../state/article.ts';
import { t } from '../state/language.ts';
import { isChosen } from '../state/summary.ts';
import { pointed } from '../state/view.ts';
import { Icon } from './icons.tsx';
import { IconButton } from './IconButton.tsx';
import { goBack, openCard, origin } from './jump.ts';
import { markSentence } from './marking.ts';

function standing(article: Article, sentence: number): string {
    const rank = article.answer.sentences[sentence]?.rank ?? 0;
    if (isChosen(sentence)) return t('why.is_in');
    return rank < article.index.summaryLength ? t('pointed.enters', { n: rank + 1 }) : t('why.is_out');
}

/** What floats at the foot of the text: the way back, and what is known of the sentence that is pointed at. */
export function Pointers({ current }: { current: Article }) {
    const sentence = pointed.value;
    return (
        <div class="pointers">
            {origin.value && (
                <button type="button" class="back" onClick={goBack}>
                    <Icon name="back" />
                    {t('reading.back')}
                </button>
            )}
            {sentence !== null && (
                <div class="pointed-at" role="status">
                    <span>{standing(current, sentence)}</span>
                    <button type="button" class="quiet" onClick={() => openCard(sentence)}>
                        <Icon name="why" />
                        {t('pointed.why')}
                    </button>
                    <IconButton icon="pen" label={t('marks.highlight')} onClick={() => markSentence(sentence)} />
                    <IconButton icon="note" label={t('marks.note')} onClick={() => markSentence(sentence, true)} />
                </div>
            )}
        </div>
    );
}
