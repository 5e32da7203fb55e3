import type { ContextNote, ContextProblem, Span } from '../../../wasm/lectern.d.ts';
import { sentencePreview } from '../output/text.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { type MessageKey, t } from '../state/language.ts';
import { jumpTo } from './jump.ts';

/** Notes of the summary on a sentence; of one that the summary did not have to mend, what it leans on. */
function notesOn({ answer }: Article, sentence: number): ContextNote[] {
    const notes = answer.summary.context.filter((note) => note.sentence === sentence);
    const leans = answer.sentences[sentence]?.leans;
    if (notes.length > 0 || !leans) return notes;
    const { problem, cue, on } = leans;
    return [{ sentence, problem, cue, ...(on === undefined ? { remedy: 'flagged' } : { remedy: 'with', other: on }) }];
}

/** "“He” most likely means Tim Dettmers." A quotation has no word to name: there it is who said it. */
function meant(problem: ContextProblem, cue: string, name: string): string {
    return problem === 'quotation' ? t('context.said_by', { name }) : t('context.name', { cue, name });
}

/** A noun that an earlier sentence brought in leans otherwise than a pronoun does. */
function keyOf(problem: ContextProblem, remedy: ContextNote['remedy']): MessageKey {
    return problem === 'noun' && remedy !== 'instead' ? `context.noun_${remedy}` : `context.${remedy}`;
}

/** What was done where a sentence leans on one before it. */
export function Context({ article, sentence }: { article: Article; sentence: number }) {
    const words = ({ begin, end }: Span): string => cleanLine(article.source.text.slice(begin, end));
    return (
        <>
            {notesOn(article, sentence).map(({ problem, cue, remedy, other, name }) => (
                <p key={cue.begin} class="context">
                    {name && remedy !== 'instead' && `${meant(problem, words(cue), words(name))} `}
                    {t(keyOf(problem, remedy), { cue: words(cue) })}{' '}
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
