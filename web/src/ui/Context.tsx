import { sentencePreview } from '../output/text.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { type MessageKey, t } from '../state/language.ts';
import { jumpTo } from './jump.ts';

/** What was done where a sentence leans on one before it. */
export function Context({ article, sentence }: { article: Article; sentence: number }) {
    const notes = article.answer.summary.context.filter((note) => note.sentence === sentence);
    return (
        <>
            {notes.map(({ cue, remedy, other }) => (
                <p key={cue.begin} class="context">
                    {t(`context.${remedy}` as MessageKey, { cue: cleanLine(article.source.text.slice(cue.begin, cue.end)) })}{' '}
                    {other !== undefined && (
                        <button type="button" class="link" dir="auto" onClick={() => jumpTo(other)}>
                            {sentencePreview(article, other)}
                        </button>
                    )}
                </p>
            ))}
        </>
    );
}
