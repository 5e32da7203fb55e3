import { read } from '../state/actions.ts';
import { t } from '../state/language.ts';
import { opened } from '../state/opened.ts';
import { Icon } from './icons.tsx';

/** Several files opened at once: one button each. They stay until others are opened. */
export function OpenedFiles() {
    if (opened.value.length === 0) return null;
    return (
        <section class="opened" aria-label={t('files.opened')}>
            <p>{t('files.choose')}</p>
            <ul>
                {opened.value.map(({ name, text }, i) => (
                    <li key={i}>
                        <button type="button" onClick={() => void read(text, name)}>
                            <Icon name="file" />
                            <bdi>{name}</bdi>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}
