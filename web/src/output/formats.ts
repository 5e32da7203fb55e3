// The forms in which an annotated article leaves the page.

import type { Article } from '../state/article.ts';
import { annotations } from './annotations.ts';
import { htmlPage } from './html.ts';
import { readerPart } from './marks.ts';
import { markdown, plainText } from './text.ts';

export interface ExportFormat {
    name: 'markdown' | 'text' | 'html' | 'json' | 'annotations';
    extension: string;
    type: string;
    compose: (article: Article) => string;
}

export const exportFormats: ExportFormat[] = [
    { name: 'markdown', extension: 'md', type: 'text/markdown', compose: markdown },
    { name: 'text', extension: 'txt', type: 'text/plain', compose: plainText },
    { name: 'html', extension: 'html', type: 'text/html', compose: htmlPage },
    {
        name: 'json',
        extension: 'json',
        type: 'application/json',
        compose: ({ source, answer }) => JSON.stringify({ text: source.text, ...answer, reader: readerPart() }, null, 1),
    },
    { name: 'annotations', extension: 'jsonld', type: 'application/ld+json', compose: annotations },
];
