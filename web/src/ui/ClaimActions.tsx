import { t, tName } from '../state/language.ts';
import { article } from '../state/article.ts';
import { currentClaim } from '../state/claims.ts';
import { changeKind, longestNote, markOfClaim, noteOnClaim, removeClaim } from '../state/marks.ts';
import { notice } from '../state/view.ts';
import { Icon } from './icons.tsx';
import { KindSelect, UndoButton } from './NotesPanel.tsx';

/** What the reader makes of a claim: another kind, a note, or nothing at all. */
export function ClaimActions({ index }: { index: number }) {
    const claim = article.value?.answer.claims[index];
    if (!claim) return null;
    const word = markOfClaim(index);
    const remove = (): void => {
        removeClaim(index);
        currentClaim.value = null;
        notice.value = t('notice.claim_removed');
        document.getElementById('panel-content')?.focus();
    };
    return (
        <div class="claim-actions">
            <KindSelect
                kind={word?.kind ?? null}
                none={t('marks.given', { kind: tName('kind', claim.kind) })}
                choose={(kind) => changeKind(index, kind ?? claim.kind)}
            />
            <textarea
                aria-label={t('marks.note')}
                placeholder={t('marks.write')}
                rows={2}
                dir="auto"
                maxLength={longestNote}
                value={word?.note ?? ''}
                onInput={(event) => noteOnClaim(index, event.currentTarget.value)}
            />
            <div class="mark-actions">
                <button type="button" class="quiet" onClick={remove}>
                    <Icon name="close" />
                    {t('marks.remove_claim')}
                </button>
                <UndoButton />
            </div>
        </div>
    );
}
