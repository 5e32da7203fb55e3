import { closeArticle } from '../state/actions.ts';
import { article, title } from '../state/article.ts';
import { t } from '../state/language.ts';
import { dimRest, findOpen, theme } from '../state/view.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Find } from './Find.tsx';
import { IconButton } from './IconButton.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { TypeMenu } from './TypeMenu.tsx';

function isDark(): boolean {
    return theme.value === 'dark' || (theme.value === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function ThemeButton() {
    const dark = isDark();
    return (
        <IconButton
            icon={dark ? 'light' : 'dark'}
            label={t(dark ? 'header.light' : 'header.dark')}
            onClick={() => (theme.value = dark ? 'light' : 'dark')}
        />
    );
}

function ReadingTools() {
    return (
        <>
            <IconButton icon="new" label={t('header.new')} onClick={closeArticle} />
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
                onClick={() => (dimRest.value = !dimRest.value)}
            />
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
                    <ThemeButton />
                </div>
            </div>
            {reading && findOpen.value && <Find />}
        </header>
    );
}
