// The interface's words, in the reader's language where there is a message file for it.

import { computed, signal } from '@preact/signals';
import english from '../../messages/en.json';
import { unpackedMessages } from '../embedded.ts';

export type MessageKey = keyof typeof english;
type PluralForm = Extract<MessageKey, `${string}.one`>;
/** Every message; of the plural forms, those that the language has. */
export type Messages = Record<Exclude<MessageKey, PluralForm>, string> & Partial<Record<PluralForm, string>>;

/** English is in the script; each of the others is unpacked when it is first spoken. */
const files = signal<Partial<Record<string, Messages>>>({ en: english });

/** What each language calls itself. */
export const languageNames: Record<string, string> = {
    en: 'English',
    de: 'Deutsch',
    es: 'Español',
    fr: 'Français',
    zh: '简体中文',
    ar: 'العربية',
};

export const interfaceLanguage = signal('en');
export const interfaceLanguages = Object.keys(languageNames);
export const direction = computed(() => (interfaceLanguage.value === 'ar' ? 'rtl' : 'ltr'));

/** The best of ours for the browser's list: "de-AT" is served by "de". */
export function pickLanguage(preferred: readonly string[]): string {
    for (const tag of preferred) {
        const found = interfaceLanguages.find((name) => name === tag || name.split('-')[0] === tag.split('-')[0]);
        if (found) return found;
    }
    return 'en';
}

let lastAsked = '';

/** Has the page speak a language, once its messages are there; the last one asked for counts. */
export async function speak(language: string): Promise<void> {
    lastAsked = language;
    if (!files.value[language]) {
        const unpacked = (await unpackedMessages(language)) as Messages | null;
        if (unpacked) files.value = { ...files.value, [language]: unpacked };
    }
    if (lastAsked === language) interfaceLanguage.value = language;
}

const pluralRules = computed(() => new Intl.PluralRules(interfaceLanguage.value));
const numbers = computed(() => new Intl.NumberFormat(interfaceLanguage.value));

/** What takes browsers some milliseconds the first time, done before the reader waits for it. */
export function readyFormats(): void {
    numbers.value.format(0);
    pluralRules.value.select(0);
}

/** With a minus sign, where the browser would put a hyphen. */
export function formatNumber(value: number): string {
    return numbers.value.format(value).replace('-', '\u2212');
}

/**
 * A message with its {places} filled. Where `n` is given and "key.one" or the like exists, the plural form is taken:
 * t('sentences', {n: 1}) is "1 sentence".
 */
export function t(key: MessageKey, places: Record<string, string | number> = {}): string {
    const messages = files.value[interfaceLanguage.value] ?? english;
    const form = typeof places.n === 'number' ? `${key}.${pluralRules.value.select(places.n)}` : key;
    const message = messages[form as MessageKey] ?? messages[key] ?? english[key];
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = places[name];
        return value === undefined ? whole : typeof value === 'number' ? formatNumber(value) : value;
    });
}

/** A message whose key is made from the engine's own names, or the name itself in plain letters. */
export function tName(prefix: string, name: string): string {
    const key = `${prefix}.${name}` as MessageKey;
    return key in english ? t(key) : name.replaceAll('_', ' ');
}
