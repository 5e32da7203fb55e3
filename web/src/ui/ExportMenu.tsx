import { article, title } from '../state/article.ts';
import { t } from '../state/language.ts';
import { notice } from '../state/view.ts';
import { address, webAddress } from '../state/address.ts';
import { exportFormats, type ExportFormat } from '../output/formats.ts';
import { saveFile } from '../output/save.ts';
import { IconButton } from './IconButton.tsx';

function save(format: ExportFormat): void {
    const current = article.value;
    if (!current) return;
    saveFile(title.value || 'article', format.extension, format.type, format.compose(current));
    notice.value = t('export.saved', { extension: format.extension });
    document.getElementById('export-menu')?.hidePopover();
}

/** Where the article stands on the web: from then on, what is taken away links back to it, place by place. */
function Address() {
    const isWrong = address.value.trim() !== '' && webAddress(address.value) === null;
    return (
        <label class="field address">
            {t('export.address')}
            <input
                type="url"
                inputMode="url"
                placeholder="https://"
                value={address.value}
                aria-invalid={isWrong}
                onInput={(event) => (address.value = event.currentTarget.value)}
            />
            <small>{t(isWrong ? 'export.address_wrong' : 'export.address_why')}</small>
        </label>
    );
}

export function ExportMenu() {
    return (
        <>
            <IconButton icon="export" label={t('export.menu')} labelled popoverTarget="export-menu" />
            <div id="export-menu" class="menu" popover="auto">
                <p class="menu-title">{t('export.menu')}</p>
                {exportFormats.map((format) => (
                    <button type="button" class="menu-item" key={format.name} onClick={() => save(format)}>
                        <span>{t(`export.${format.name}`)}</span>
                        <small>.{format.extension}</small>
                    </button>
                ))}
                <button type="button" class="menu-item" onClick={() => print()}>
                    <span>{t('export.print')}</span>
                </button>
                <Address />
            </div>
        </>
    );
}
