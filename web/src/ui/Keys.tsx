import { t } from '../state/language.ts';

<<<<<<< HEAD
const keys = ['n', 'p', '1–8', 'j', 'k', 'w', 'h', 'm', 'J K', 'Ctrl Z', '/', 'Esc'] as const;
=======
const keys = ['s', 'n', 'p', '1–8', 'j', 'k', 'w', '/', 'Esc'] as const;
>>>>>>> 655ea0d (The messages of five languages travel packed, and a test holds that none is missing; axe-core, target sizes and sideways scrolling over every state, of which pictures are taken too; s goes to the summary's length, and reading goes on from the text)
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
    '/': 'keys.find',
    Esc: 'keys.back',
} as const;

/** The list of the page's keys: `?` opens it. */
export function Keys() {
    return (
        <div id="keys" class="menu keys" popover="auto" role="dialog" aria-label={t('keys.title')}>
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
