import { t } from '../state/language.ts';
import { theme, themes } from '../state/view.ts';
import { Choice } from './Choice.tsx';
import { IconButton } from './IconButton.tsx';

function isDark(): boolean {
    return theme.value === 'dark' || (theme.value === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

export function ThemeButton() {
    const dark = isDark();
    return (
        <IconButton
            icon={dark ? 'light' : 'dark'}
            label={t(dark ? 'header.light' : 'header.dark')}
            onClick={() => (theme.value = dark ? 'light' : 'dark')}
        />
    );
}

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
    return (
        <Choice
            label={t('theme.title')}
            names={themes}
            chosen={theme.value}
            say={(name) => t(name === 'auto' ? 'theme.auto' : `header.${name}`)}
            choose={(name) => (theme.value = name)}
        />
    );
}
