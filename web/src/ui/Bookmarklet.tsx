import { t } from '../state/language.ts';

/** Opens this page with the selection of the page it is used on, or with that page's text where nothing is selected. */
function bookmarklet(): string {
    const here = JSON.stringify(location.href.split('#')[0]);
    const code = `(()=>{const s=String(getSelection())||document.body.innerText;open(${here}+'#text='+encodeURIComponent(s))})()`;
    return `javascript:${encodeURIComponent(code)}`;
}

/** Only where the page has an address that other pages may open: no browser lets them open a file. */
export function Bookmarklet() {
    if (!location.protocol.startsWith('http')) return null;
    return (
        <details class="more-ways">
            <summary>{t('bookmarklet.title')}</summary>
            <p>{t('bookmarklet.how')}</p>
            <p>
                <a class="button" href={bookmarklet()} onClick={(event) => event.preventDefault()}>
                    {t('bookmarklet.name')}
                </a>
            </p>
        </details>
    );
}
