import { focusOn } from '../state/actions.ts';
import { type Article, focusWords } from '../state/article.ts';
import { t } from '../state/language.ts';

const most = 10;

/** Which of the article's words answer to what was asked for. */
function Matched({ article }: { article: Article }) {
    if (focusWords.value === '') return null;
    const asked = article.answer.focus.filter(({ kind }) => kind === 'asked');
    const words = [...new Set(asked.map(({ begin, end }) => article.source.text.slice(begin, end).toLowerCase()))];
    const sentences = new Set(asked.map(({ sentence }) => sentence)).size;
    return (
        <p class="matched" role="status">
            {words.length > 0 ? t('phrases.matched', { words: words.join(', '), n: sentences }) : t('phrases.not_found')}
        </p>
    );
}

/** What the article is about; a click bends the summary towards a phrase. */
export function KeyPhrases({ article }: { article: Article }) {
    const phrases = article.answer.keyphrases.slice(0, most);
    return (
        <div class="phrases">
            <h3>{t('phrases.title')}</h3>
            <ul>
                {phrases.map(({ text }) => (
                    <li key={text}>
                        <button
                            type="button"
                            class="chip"
                            aria-pressed={focusWords.value === text}
                            onClick={() => void focusOn(focusWords.value === text ? '' : text)}
                        >
                            {text}
                        </button>
                    </li>
                ))}
            </ul>
            <form
                class="focus"
                onSubmit={(event) => {
                    event.preventDefault();
                    const words = new FormData(event.currentTarget).get('focus');
                    void focusOn(typeof words === 'string' ? words : '');
                }}
            >
                <label>
                    {t('phrases.focus')}
                    <input name="focus" type="text" value={focusWords.value} />
                </label>
                <button type="submit">{t('phrases.apply')}</button>
            </form>
            <Matched article={article} />
        </div>
    );
}
