import { signal } from '@preact/signals';
import { unpackedLicences } from '../embedded.ts';
import { t } from '../state/language.ts';

interface Component {
    name: string;
    version: string;
    licence: string;
    text: string;
}

const components = signal<Component[]>([]);

async function unpack(): Promise<void> {
    components.value = (await unpackedLicences()) as Component[];
}

/** What the page is made of, with the licences that go with it; unpacked when it is first opened. */
export function Licences() {
    return (
        <details class="more-ways licences" onToggle={(event) => void (event.currentTarget.open && unpack())}>
            <summary>{t('licences.title')}</summary>
            <p>{t('licences.own')}</p>
            {components.value.map(({ name, version, licence, text }) => (
                <details key={name}>
                    <summary>
                        {name} {version}, {licence}
                    </summary>
                    <p dir="ltr" lang="en" class="licence-text">
                        {text}
                    </p>
                </details>
            ))}
        </details>
    );
}
