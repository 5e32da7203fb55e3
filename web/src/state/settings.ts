// The reader's settings as one value, and back, checked: they may come from a file.

import { batch } from '@preact/signals';
import { interfaceLanguage, interfaceLanguages, speak } from './language.ts';
import { face, facesInOrder, lineHeight, lineLength, textSize, theme, themes } from './view.ts';

export function viewSettings() {
    return {
        theme: theme.value,
        face: face.value,
        textSize: textSize.value,
        lineLength: lineLength.value,
        lineHeight: lineHeight.value,
        language: interfaceLanguage.value,
    };
}

function within(value: unknown, low: number, high: number): value is number {
    return typeof value === 'number' && value >= low && value <= high;
}

/** What is missing or makes no sense stays as it is. */
export async function applySettings(settings: unknown): Promise<void> {
    if (typeof settings !== 'object' || settings === null) return;
    const wanted = settings as Record<string, unknown>;
    const knownLanguage = interfaceLanguages.find((name) => name === wanted.language);
    if (knownLanguage) await speak(knownLanguage);
    batch(() => {
        const knownTheme = themes.find((name) => name === wanted.theme);
        const knownFace = facesInOrder.find((name) => name === wanted.face);
        if (knownTheme) theme.value = knownTheme;
        if (knownFace) face.value = knownFace;
        if (within(wanted.textSize, 5, 30)) textSize.value = wanted.textSize;
        if (within(wanted.lineLength, 30, 75)) lineLength.value = wanted.lineLength;
        if (within(wanted.lineHeight, 10, 25)) lineHeight.value = wanted.lineHeight;
    });
}
