import type { TargetedToggleEvent } from 'preact';
import { useState } from 'preact/hooks';
import { afterNextFrame } from '../embedded.ts';
import { textOfClipboard, textOfPaste } from '../input/clipboard.ts';
import { readFile } from '../input/files.ts';
import { article, longestDraft, type Source } from '../state/article.ts';
import { beside, besideDraft, besideProblem, closeBeside, openBeside } from '../state/beside.ts';
import { t } from '../state/language.ts';
import { shelved, shelfOn, shelvedText } from '../state/shelf.ts';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';

const menu = (): HTMLElement | null => document.getElementById('beside-menu');

async function open(text: string, name = ''): Promise<void> {
    // In a task of its own: both texts are laid out before it.
    if (await openBeside(text, name)) afterNextFrame(() => menu()?.hidePopover());
}

async function openSource(source: Source | string | null): Promise<void> {
    if (typeof source === 'string') besideProblem.value = source;
    else if (source) await open(source.text, source.name);
}

async function openClipboard(): Promise<void> {
    const text = await textOfClipboard();
    if (text === null) besideProblem.value = t('error.clipboard');
    else await open(text);
}

/** The box for the second text; a text too long for a box is held beside it. */
function Box() {
    const draft = besideDraft.value;
    const isLong = draft.length > longestDraft;
    return (
        <>
            <label for="beside-box">{t('compare.paste')}</label>
            <textarea
                id="beside-box"
                value={isLong ? '' : draft}
                placeholder={isLong ? t('start.held', { n: draft.length }) : t('compare.placeholder')}
                spellcheck={false}
                dir="auto"
                onInput={(event) => (besideDraft.value = event.currentTarget.value)}
                onPaste={(event) => {
                    if (event.currentTarget.value !== '') return;
                    event.preventDefault();
                    void open(textOfPaste(event));
                }}
            />
        </>
    );
}

function FromShelf() {
    const others = shelved.value.filter(({ text }) => text !== article.value?.source.text);
    if (!shelfOn.value || others.length === 0) return null;
    return (
        <>
            <p class="menu-title">{t('shelf.title')}</p>
            <ul class="beside-shelf">
                {others.slice(0, 20).map(({ id, title, name }) => (
                    <li key={id}>
                        <button type="button" class="menu-item" onClick={() => void shelvedText(id).then(openSource)}>
                            <bdi>{title || name}</bdi>
                        </button>
                    </li>
                ))}
            </ul>
        </>
    );
}

/** Opens a second text beside the first. */
export function BesideMenu() {
    // Drawn when it is first opened: the shelf may be long.
    const [drawn, setDrawn] = useState(false);
    const opened = (event: TargetedToggleEvent<HTMLElement>): void => {
        if (event.newState !== 'open') return;
        setDrawn(true);
        setTimeout(() => document.getElementById('beside-box')?.focus());
    };
    return (
        <>
            <IconButton icon="columns" label={t('compare.open')} labelled popoverTarget="beside-menu" />
            <div id="beside-menu" class="menu beside-menu" popover="auto" role="dialog" aria-label={t('compare.menu')} onToggle={opened}>
                {drawn && (
                    <form
                        onSubmit={(event) => {
                            event.preventDefault();
                            void open(besideDraft.value);
                        }}
                    >
                        <p class="menu-title">{t('compare.menu')}</p>
                        {besideProblem.value && (
                            <p class="problem" role="alert">
                                {besideProblem.value}
                            </p>
                        )}
                        <Box />
                        <div class="beside-ways">
                            <button type="submit" class="primary" disabled={besideDraft.value.trim() === ''}>
                                {t('compare.go')}
                            </button>
                            <button type="button" onClick={() => void openClipboard()}>
                                <Icon name="clipboard" />
                                {t('start.clipboard')}
                            </button>
                            <label class="button">
                                <Icon name="file" />
                                {t('start.open')}
                                <input
                                    type="file"
                                    class="hidden"
                                    onChange={(event) => {
                                        const file = event.currentTarget.files?.[0];
                                        if (file) void readFile(file).then(openSource);
                                        event.currentTarget.value = '';
                                    }}
                                />
                            </label>
                            {beside.value && (
                                <button type="button" class="quiet" onClick={closeBeside}>
                                    {t('compare.close')}
                                </button>
                            )}
                        </div>
                        <FromShelf />
                    </form>
                )}
            </div>
        </>
    );
}
