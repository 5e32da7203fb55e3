import { saveFile } from '../output/save.ts';
import { formatNumber, t } from '../state/language.ts';
import * as shelf from '../state/shelf.ts';
import { problem } from '../state/article.ts';
import type { ShelvedArticle } from '../shelf/store.ts';
import { countWords } from '../engine/words.ts';

async function save(): Promise<void> {
    const file = await shelf.exportShelf();
    if (file !== null) saveFile('lectern-shelf', 'json', 'application/json', file);
}

async function bring(file: File | undefined): Promise<void> {
    if (file && !(await shelf.importShelf(await file.text()))) problem.value = t('shelf.not_a_shelf', { name: file.name });
}

function ImportButton() {
    return (
        <label class="button">
            {t('shelf.import')}
            <input
                type="file"
                class="hidden"
                accept=".json,application/json"
                onChange={(event) => {
                    void bring(event.currentTarget.files?.[0]);
                    event.currentTarget.value = '';
                }}
            />
        </label>
    );
}

function Entry({ kept }: { kept: ShelvedArticle }) {
    const day = new Date(kept.added).toLocaleDateString(document.documentElement.lang);
    return (
        <li>
            <button type="button" class="shelf-open" onClick={() => void shelf.takeFromShelf(kept.id)}>
                <bdi>{kept.title || kept.name}</bdi>
                <small>{t('shelf.facts', { day, words: formatNumber(countWords(kept.text)) })}</small>
            </button>
            <button
                type="button"
                class="quiet"
                aria-label={t('shelf.delete_one', { title: kept.title || kept.name })}
                onClick={() => void shelf.removeFromShelf(kept.id)}
            >
                {t('shelf.delete')}
            </button>
        </li>
    );
}

function Kept() {
    return (
        <>
            <input
                type="search"
                aria-label={t('shelf.search')}
                placeholder={t('shelf.search')}
                value={shelf.shelfSearch.value}
                onInput={(event) => void shelf.searchShelf(event.currentTarget.value)}
            />
            {shelf.shelved.value.length === 0 && <p>{t(shelf.shelfSearch.value ? 'shelf.none_found' : 'shelf.empty')}</p>}
            <ul>
                {shelf.shelved.value.map((kept) => (
                    <Entry key={kept.id} kept={kept} />
                ))}
            </ul>
            <div class="shelf-actions">
                <button type="button" onClick={() => void save()}>
                    {t('shelf.export')}
                </button>
                <ImportButton />
                <button type="button" class="quiet" onClick={() => void shelf.turnOff()}>
                    {t('shelf.turn_off')}
                </button>
            </div>
        </>
    );
}

/** What is kept on this device, if the reader wants anything kept. */
export function Shelf() {
    if (shelf.shelfOn.value === null) return null;
    return (
        <section class="shelf" aria-labelledby="shelf-title">
            <h2 id="shelf-title">{t('shelf.title')}</h2>
            {shelf.shelfProblem.value && (
                <p class="problem" role="alert">
                    {shelf.shelfProblem.value}
                </p>
            )}
            {shelf.shelfOn.value ? (
                <Kept />
            ) : (
                <>
                    <p>{t('shelf.off')}</p>
                    <div class="shelf-actions">
                        <button type="button" class="shelf-on" onClick={() => void shelf.turnOn()}>
                            {t('shelf.turn_on')}
                        </button>
                        <ImportButton />
                    </div>
                </>
            )}
        </section>
    );
}
