import { closeArticle } from '../state/actions.ts';
import { article, title } from '../state/article.ts';
import { t } from '../state/language.ts';
import { dimRest, findOpen } from '../state/view.ts';
import { BesideMenu } from './BesideMenu.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Find } from './Find.tsx';
import { IconButton } from './IconButton.tsx';
import { Keys } from './Keys.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { ThemeButton } from './Theme.tsx';
import { TypeMenu } from './TypeMenu.tsx';

function ReadingTools() {
    return (
        <>
            <IconButton icon="new" label={t('header.new')} labelled onClick={closeArticle} />
            <IconButton
                icon="find"
                label={t('header.find')}
                pressed={findOpen.value}
                onClick={() => (findOpen.value = !findOpen.value)}
            />
            <IconButton
                icon="dim"
                label={t('header.dim')}
                pressed={dimRest.value}
                class="roomy-only"
                onClick={() => (dimRest.value = !dimRest.value)}
            />
            <BesideMenu />
            <ExportMenu />
            <TypeMenu />
        </>
    );
}

export function Header() {
    const reading = article.value !== null;
    return (
        <header class="top">
            <div class="top-row">
                <span class="wordmark">Lectern</span>
                <span class="top-title">{title.value}</span>
                <div class="tools" role="toolbar" aria-label={t('header.tools')}>
                    {reading ? <ReadingTools /> : <LanguageSelect />}
                    {reading || <ThemeButton />}
                </div>
            </div>
            {reading && <Keys />}
            {reading && findOpen.value && <Find />}
        </header>
    );
}
