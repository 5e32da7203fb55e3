import { interfaceLanguage, interfaceLanguages, languageNames, speak, t } from '../state/language.ts';

/** The language of the page itself; each goes by its own name. */
export function LanguageSelect() {
    return (
        <select
            class="language"
            aria-label={t('header.language')}
            value={interfaceLanguage.value}
            onChange={(event) => void speak(event.currentTarget.value)}
        >
            {interfaceLanguages.map((code) => (
                <option key={code} value={code} lang={code}>
                    {languageNames[code]}
                </option>
            ))}
        </select>
    );
}
