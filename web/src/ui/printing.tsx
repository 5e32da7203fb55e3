// What is printed with an article: its summary in front, the list of its numbered claims and the reader's notes behind.
// It stands on the page while it is being printed, and no longer.

import { render } from 'preact';
import { describeMark } from '../output/marks.ts';
import { articleTitle, describeClaim, sentenceText } from '../output/text.ts';
import { address, webAddress } from '../state/address.ts';
import { type Article, article, cleanLine } from '../state/article.ts';
import { kindLetter, shownByPlace } from '../state/claims.ts';
import { t } from '../state/language.ts';
import { kindOfClaim, listedMarks } from '../state/marks.ts';
import { chosen } from '../state/summary.ts';

function Front({ current }: { current: Article }) {
    return (
        <section class="printed">
            <h1 dir="auto">{articleTitle(current)}</h1>
            {webAddress(address.value) !== null && <p class="printed-small">{address.value}</p>}
            <h2>{t('panel.summary')}</h2>
            <ul class="printed-summary" dir="auto">
                {chosen.value.map((sentence) => (
                    <li key={sentence}>{sentenceText(current, sentence)}</li>
                ))}
            </ul>
        </section>
    );
}

/** Numbered as in the text, where the style sheet counts the letters behind the claims. */
function Claims({ current }: { current: Article }) {
    if (shownByPlace.value.length === 0) return null;
    return (
        <>
            <h2>{t('claims.title')}</h2>
            <ol class="printed-claims">
                {shownByPlace.value.map((index) => {
                    const claim = current.answer.claims[index];
                    if (!claim) return null;
                    const kind = kindOfClaim(index);
                    return (
                        <li key={index}>
                            <span dir="auto" class={`underlined kind-${kind}`}>
                                {cleanLine(current.source.text.slice(claim.begin, claim.end))}
                            </span>{' '}
                            <small>
                                <b>{kindLetter[kind]}</b> {describeClaim(current, claim)}
                            </small>
                        </li>
                    );
                })}
            </ol>
        </>
    );
}

function Notes() {
    if (listedMarks.value.length === 0) return null;
    return (
        <>
            <h2>{t('notes.title')}</h2>
            <ul class="printed-notes">
                {listedMarks.value.map((mark) => (
                    <li key={mark.id}>
                        <q dir="auto">{cleanLine(mark.quote.exact)}</q> <small>{describeMark(mark)}</small>
                        {mark.note && <p dir="auto">{mark.note}</p>}
                    </li>
                ))}
            </ul>
        </>
    );
}

function Back({ current }: { current: Article }) {
    return (
        <section class="printed">
            <Claims current={current} />
            <Notes />
            <p class="printed-small">{t('export.note')}</p>
        </section>
    );
}

export function listenForPrinting(page: HTMLElement): void {
    const front = document.createElement('div');
    const back = document.createElement('div');
    page.before(front);
    page.after(back);
    addEventListener('beforeprint', () => {
        const current = article.value;
        render(current && <Front current={current} />, front);
        render(current && <Back current={current} />, back);
    });
    addEventListener('afterprint', () => {
        render(null, front);
        render(null, back);
    });
}
