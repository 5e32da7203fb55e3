import { useEffect, useRef } from 'preact/hooks';
import sample from '../../sample.txt';
import { afterNextFrame } from '../embedded.ts';
import { readClipboard } from '../input/clipboard.ts';
import { openFiles } from '../input/files.ts';
import { read } from '../state/actions.ts';
import { draft, longestDraft } from '../state/article.ts';
import { t } from '../state/language.ts';
import { Bookmarklet } from './Bookmarklet.tsx';
import { Licences } from './Licences.tsx';
import { Icon } from './icons.tsx';
import { OpenedFiles } from './OpenedFiles.tsx';
import { Problem } from './Problem.tsx';
import { Shelf } from './Shelf.tsx';

/** The box has the focus whenever it appears, unless the reader is already somewhere else. */
function PasteBox() {
    const box = useRef<HTMLTextAreaElement>(null);
    // The attribute for it would have the page laid out once more before it is drawn.
    useEffect(() => afterNextFrame(() => document.activeElement === document.body && box.current?.focus()), []);
    return (
        <textarea
            id="paste-box"
            ref={box}
            value={draft.value}
            onInput={(event) => (draft.value = event.currentTarget.value)}
            placeholder={t(LECTERN_HOSTED ? 'start.placeholder_hosted' : 'start.placeholder')}
            spellcheck={false}
            dir="auto"
        />
    );
}

/** A text too long for a box: its beginning, and the promise that all of it is here. */
function HeldText() {
    return (
        <div class="held">
            <p>{t('start.held', { n: draft.value.length })}</p>
            <blockquote dir="auto">{draft.value.slice(0, 600)}…</blockquote>
            <button type="button" onClick={() => (draft.value = '')}>
                {t('start.clear')}
            </button>
        </div>
    );
}

/** The empty page: one place to put a text, and three other ways to bring one. */
export function Start() {
    return (
        <main class="start">
            <h1>{t('start.title')}</h1>
            <p class="lede">{t('start.lede')}</p>
            <Problem />
            <OpenedFiles />
            <form
                class="paste"
                onSubmit={(event) => {
                    event.preventDefault();
                    void read(draft.value);
                }}
            >
                <label class="hidden" for="paste-box">
                    {t('start.paste_label')}
                </label>
                {draft.value.length > longestDraft ? <HeldText /> : <PasteBox />}
                <div class="paste-actions">
                    <button type="submit" class="primary" disabled={draft.value.trim() === ''}>
                        <Icon name="book" />
                        {t('start.read')}
                    </button>
                    <button type="button" onClick={() => void readClipboard()}>
                        <Icon name="clipboard" />
                        {t('start.clipboard')}
                    </button>
                    <label class="button">
                        <Icon name="file" />
                        {t('start.open')}
                        <input
                            type="file"
                            class="hidden"
                            multiple
                            accept=".txt,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,.pdf,.json,.jsonld,text/*"
                            onChange={(event) => {
                                void openFiles([...(event.currentTarget.files ?? [])]);
                                event.currentTarget.value = '';
                            }}
                        />
                    </label>
                    <button type="button" class="quiet sample" onClick={() => void read(sample)}>
                        {t('start.sample')}
                    </button>
                </div>
            </form>
            <ul class="promises">
                <li>
                    <strong>{t('start.promise_own')}</strong> {t('start.promise_own_text')}
                </li>
                <li>
                    <strong>{t('start.promise_why')}</strong> {t('start.promise_why_text')}
                </li>
                <li>
                    <strong>{t('start.promise_private')}</strong> {t('start.promise_private_text')}
                </li>
            </ul>
            <Shelf />
            <Bookmarklet />
            <Licences />
        </main>
    );
}
