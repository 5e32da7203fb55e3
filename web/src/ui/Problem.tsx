import { article, problem } from '../state/article.ts';
import { t } from '../state/language.ts';
import { IconButton } from './IconButton.tsx';

/** One sentence on what went wrong, above the paste box. */
export function Problem() {
    if (!problem.value) return null;
    return (
        <p class="problem" role="alert">
            {problem.value}
        </p>
    );
}

/** The same over an open article, which stays as it was. */
export function ProblemOverArticle() {
    if (!problem.value || !article.value) return null;
    return (
        <div class="problem over" role="alert">
            <span>{problem.value}</span>
            <IconButton icon="close" label={t('find.close')} onClick={() => (problem.value = null)} />
        </div>
    );
}
