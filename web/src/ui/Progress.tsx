import { cancel } from '../state/actions.ts';
import { progress } from '../state/article.ts';
import { t } from '../state/language.ts';
import { useWaited } from './waited.ts';

export function Progress() {
    const now = progress.value;
    if (!useWaited() || !now) return null;
    return (
        <div class="progress" role="status">
            <span>{t(`progress.${now.stage}`)}</span>
            <progress {...(now.done !== undefined && { value: now.done })} aria-label={t('progress.label')} />
            <button type="button" class="quiet" onClick={cancel}>
                {t('progress.cancel')}
            </button>
        </div>
    );
}
