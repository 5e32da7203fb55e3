import { useEffect, useRef } from 'preact/hooks';
import type { ClaimKind } from '../../../wasm/lectern.d.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { sentenceAt } from '../state/article_index.ts';
import { claimKinds } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import { bringBack, canUndo, changeMark, currentMark, listedMarks, longestNote, type Mark, removedMarks, removeMark, undo, writeNote } from '../state/marks.ts';
import { openFiles } from '../input/files.ts';
import { brought } from '../state/bringing.ts';
import { CopyLink } from './CopyLink.tsx';
import { Icon } from './icons.tsx';
import { jumpTo } from './jump.ts';
import { noteBoxOf } from './marking.ts';
import { Pages, usePages } from './Pages.tsx';

const longestQuote = 400;

function quoteLine({ quote }: Mark): string {
    const line = cleanLine(quote.exact);
    return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}

/** The words themselves; a click goes to their place, where they have one. */
function Words({ article, mark }: { article: Article; mark: Mark }) {
    const { span } = mark;
    if (!span)
        return (
            <p>
                <q dir="auto">{quoteLine(mark)}</q> <small>{t('marks.not_found')}</small>
            </p>
        );
    return (
        <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentenceAt(article.answer, span.begin))}>
            {quoteLine(mark)}
        </button>
    );
}

interface KindProps {
    kind: ClaimKind | null;
    /** What stands for no kind of the reader's. */
    none: string;
    choose: (kind: ClaimKind | null) => void;
}

export function KindSelect({ kind, none, choose }: KindProps) {
    return (
        <label class="field inline">
            <span>{t('card.kind')}</span>
            <select
                value={kind ?? ''}
                onChange={(event) => choose(claimKinds.find((name) => name === event.currentTarget.value) ?? null)}
            >
                <option value="">{none}</option>
                {claimKinds.map((name) => (
                    <option key={name} value={name}>
                        {tName('kind', name)}
                    </option>
                ))}
            </select>
        </label>
    );
}

function MarkItem({ article, mark }: { article: Article; mark: Mark }) {
    const item = useRef<HTMLLIElement>(null);
    const open = currentMark.value === mark.id;
    useEffect(() => {
        if (open) item.current?.scrollIntoView({ block: 'nearest' });
    }, [open]);
    return (
        <li ref={item} class="mark-item" data-open={open}>
            <Words article={article} mark={mark} />
            <textarea
                id={noteBoxOf(mark.id)}
                aria-label={t('marks.note_on', { words: quoteLine(mark).slice(0, 60) })}
                placeholder={t('marks.write')}
                rows={2}
                dir="auto"
                maxLength={longestNote}
                value={mark.note}
                onFocus={() => (currentMark.value = mark.id)}
                onInput={(event) => writeNote(mark.id, event.currentTarget.value)}
            />
            <div class="mark-actions">
                <KindSelect
                    kind={mark.kind}
                    none={t(mark.of === 'own' ? 'marks.mine' : 'marks.as_given')}
                    choose={(kind) => changeMark(mark.id, { kind })}
                />
                {mark.span && <CopyLink article={article} span={mark.span} />}
                <button type="button" class="quiet" onClick={() => removeMark(mark.id)}>
                    {t('marks.remove')}
                </button>
            </div>
        </li>
    );
}

function Removed() {
    if (removedMarks.value.length === 0) return null;
    return (
        <>
            <h3>{t('marks.removed')}</h3>
            <ul class="marks">
                {removedMarks.value.map((mark) => (
                    <li key={mark.id} class="mark-item">
                        <del dir="auto">{quoteLine(mark)}</del>
                        <button type="button" class="quiet" onClick={() => bringBack(mark.id)}>
                            <Icon name="bring" />
                            {t('fold.bring_back')}
                        </button>
                    </li>
                ))}
            </ul>
        </>
    );
}

export function UndoButton() {
    return (
        <button type="button" class="quiet" disabled={!canUndo.value} onClick={undo}>
            <Icon name="back" />
            {t('marks.undo')}
        </button>
    );
}

function BringButton() {
    return (
        <label class="button">
            <Icon name="file" />
            {t('import.button')}
            <input
                type="file"
                class="hidden"
                accept=".json,.jsonld,application/json,application/ld+json"
                onChange={(event) => {
                    void openFiles([...(event.currentTarget.files ?? [])]);
                    event.currentTarget.value = '';
                }}
            />
        </label>
    );
}

/** The reader's highlights and notes, in the order of the text. */
export function NotesPanel({ article }: { article: Article }) {
    const pages = usePages(listedMarks.value.length, listedMarks.value.findIndex(({ id }) => id === currentMark.value));
    return (
        <section class="notes">
            <h2>{t('notes.title')}</h2>
            {brought.value && (
                <p class="brought" role="status">
                    {brought.value}
                </p>
            )}
            {listedMarks.value.length === 0 && <p class="empty">{t('notes.none')}</p>}
            <ul class="marks">
                {listedMarks.value.slice(pages.begin, pages.end).map((mark) => (
                    <MarkItem key={mark.id} article={article} mark={mark} />
                ))}
            </ul>
            <Pages {...pages} />
            <Removed />
            <div class="mark-actions">
                <UndoButton />
                <BringButton />
            </div>
        </section>
    );
}
