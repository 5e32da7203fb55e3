import { t } from '../state/language.ts';

const keys = ['s', 'n', 'p', '1–8', 'j', 'k', 'w', 'h', 'm', 'J K', 'Ctrl Z', 'c', '/', 'Esc'] as const;
const messages = {
    s: 'keys.summary',
    n: 'keys.next',
    p: 'keys.previous',
    '1–8': 'keys.kind',
    j: 'keys.next_sentence',
    k: 'keys.previous_sentence',
    w: 'keys.why',
    h: 'keys.mark',
    m: 'keys.note',
    'J K': 'keys.more',
    'Ctrl Z': 'keys.undo',
    c: 'keys.pair',
    '/': 'keys.find',
    Esc: 'keys.back',
} as const;

/** The list of the page's keys: `?` opens it. On a phone it scrolls, so that it takes the focus. */
export function Keys() {
    return (
        <div id="keys" class="menu keys" popover="auto" role="dialog" tabIndex={0} aria-label={t('keys.title')}>
            <p class="menu-title">{t('keys.title')}</p>
            <dl>
                {keys.map((key) => (
                    <div key={key}>
                        <dt>
                            <kbd>{key}</kbd>
                        </dt>
                        <dd>{t(messages[key])}</dd>
                    </div>
                ))}
            </dl>
        </div>
    );
}
