// JSON that the reader opens: annotations for the article that is open, an article of Lectern's with its marks, a shelf.

import { read } from '../state/actions.ts';
import { article } from '../state/article.ts';
import { brought, bringIn, place } from '../state/bringing.ts';
import { t } from '../state/language.ts';
import { importShelf } from '../state/shelf.ts';
import { panel } from '../state/view.ts';
import { readAnnotations } from './annotations.ts';
import { Unreadable } from './unreadable.ts';

/** False where it is none of these and no article is open: then it is a text like any other. */
export async function openJson(name: string, content: string): Promise<boolean> {
    const file = readAnnotations(content);
    const open = article.value;
    if (file && open && (file.text === '' || file.text === open.source.text)) {
        await bringIn(file);
        return true;
    }
    if (file && file.text !== '') {
        const found = await place(file.marks, file.text);
        await read(file.text, '', { overrides: [], focus: '', address: file.address, marks: found.map((mark, i) => ({ ...mark, id: i + 1 })) });
        return true;
    }
    if (file) throw new Unreadable(t('import.no_article', { name }));
    if (await importShelf(content)) return true;
    if (!open) return false;
    brought.value = t('import.unreadable', { name });
    panel.value = 'notes';
    return true;
}
