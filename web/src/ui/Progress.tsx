import { useEffect, useState } from 'preact/hooks';
import { cancel } from '../state/actions.ts';
import { progress } from '../state/article.ts';
import { t } from '../state/language.ts';

const patience = 250; // milliseconds before a wait is worth showing

export function Progress() {
    const now = progress.value;
    const waiting = now !== null;
    const [shown, setShown] = useState(false);
    useEffect(() => {
        if (!waiting) {
            setShown(false);
            return undefined;
        }
        const timer = setTimeout(() => setShown(true), patience);
        return () => clearTimeout(timer);
    }, [waiting]);
    if (!now || !shown) return null;
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
