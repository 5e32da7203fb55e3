const unspacedScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const unspaced = new RegExp(`[${unspacedScripts}]`, 'gu');
const unspacedOnce = new RegExp(`[${unspacedScripts}]`, 'u');
const spaced = /[\p{L}\p{N}][^\s]*/gu;

/** Words by blanks; Han, kana and Thai, which have none, count two characters a word. */
export function countWords(text: string): number {
    if (!unspacedOnce.test(text)) return text.match(spaced)?.length ?? 0;
    const characters = text.match(unspaced)?.length ?? 0;
    return (text.replace(unspaced, ' ').match(spaced)?.length ?? 0) + Math.ceil(characters / 2);
}
