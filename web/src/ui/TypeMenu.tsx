import { t } from '../state/language.ts';
import { face, facesInOrder, lineHeight, lineLength, textSize } from '../state/view.ts';
import { IconButton } from './IconButton.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import { ThemeChoice } from './Theme.tsx';

export function TypeMenu() {
    return (
        <>
            <IconButton icon="type" label={t('type.menu')} popoverTarget="type-menu" />
            <div id="type-menu" class="menu" popover="auto">
                <fieldset class="faces">
                    <legend>{t('type.face')}</legend>
                    {facesInOrder.map((name) => (
                        <label key={name} class={`face-${name}`}>
                            <input
                                type="radio"
                                name="face"
                                checked={face.value === name}
                                onChange={() => (face.value = name)}
                            />
                            {t(`type.${name}`)}
                        </label>
                    ))}
                </fieldset>
                <label class="field">
                    {t('type.size')}
                    <input
                        type="range"
                        min={8}
                        max={20}
                        value={textSize.value}
                        onInput={(event) => (textSize.value = event.currentTarget.valueAsNumber)}
                    />
                </label>
                <label class="field">
                    {t('type.width')}
                    <input
                        type="range"
                        min={40}
                        max={75}
                        value={lineLength.value}
                        onInput={(event) => (lineLength.value = event.currentTarget.valueAsNumber)}
                    />
                </label>
                <label class="field">
                    {t('type.spacing')}
                    <input
                        type="range"
                        min={13}
                        max={22}
                        value={lineHeight.value}
                        onInput={(event) => (lineHeight.value = event.currentTarget.valueAsNumber)}
                    />
                </label>
                <div class="menu-row">
                    <ThemeChoice />
                    <LanguageSelect />
                </div>
                <button type="button" class="quiet keys-button" popovertarget="keys">
                    {t('keys.title')}
                </button>
            </div>
        </>
    );
}
