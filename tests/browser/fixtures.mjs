// Files as readers have them, made here so that what they hold is known to the letter.
import { createRequire } from 'node:module';
import { root } from './drive.mjs';

const { strToU8, zipSync } = createRequire(`${root}web/package.json`)('fflate');

export const sentences = [
    'The town council voted on Monday to close the old bridge until spring.',
    'Engineers said the western pier had moved by 14 millimetres since 2019.',
    'Repairs will cost about 3.2 million euros, according to the mayor, Ines Okafor.',
    'Shopkeepers on the far bank fear that they could lose half of their customers.',
    'A ferry will run every twenty minutes, because the detour is nine kilometres long.',
    'The council will decide on a new bridge in May.',
];

function zip(files) {
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text, settings = '') => `<w:p><w:pPr>${settings}</w:pPr>${text}</w:p>`;

/** A title by its style, a heading by its outline level, a list, a table, and a tracked deletion. */
export function docx() {
    const half = (text) => [text.slice(0, 20), text.slice(20)].map(run).join('');
    const body = [
        paragraph(run('The bridge closes'), '<w:pStyle w:val="Titre"/>'),
        ...sentences.slice(0, 3).map((text) => paragraph(half(text))),
        paragraph(run('What follows'), '<w:pStyle w:val="Zwischen"/>'),
        paragraph(`${run(sentences[3])}<w:del><w:r><w:delText>This was struck out.</w:delText></w:r></w:del>`),
        paragraph(run('A ferry'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        paragraph(run('A detour'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        `<w:tbl><w:tr><w:tc>${paragraph(run('Pier'))}</w:tc><w:tc>${paragraph(run('14 mm'))}</w:tc></w:tr></w:tbl>`,
        ...sentences.slice(4).map((text) => paragraph(run(text))),
    ].join('');
    const style = (id, name, more = '') => `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const outline = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>';
    return zip({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': `<w:styles ${word}>${style('Titre', 'Title')}${style('Zwischen', 'Zwischen', outline)}</w:styles>`,
    });
}

const chapter = (title, texts) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
     <body><h2>${title}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

/** Two chapters in another order than their names, and a table of contents. */
export function epub({ locked = false } = {}) {
    const cipher = '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:CipherReference URI="OEBPS/text/b.xhtml"/></e>';
    return zip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        ...(locked && { 'META-INF/encryption.xml': cipher }),
        'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Bridge</dc:title></metadata>
            <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="one" href="text/b.xhtml"/>
            <item id="two" href="text/a%20.xhtml"/></manifest>
            <spine><itemref idref="n"/><itemref idref="one"/><itemref idref="two"/></spine></package>`,
        'OEBPS/nav.xhtml': chapter('Contents of the book', ['One', 'Two']),
        'OEBPS/text/b.xhtml': chapter('First', sentences.slice(0, 3)),
        'OEBPS/text/a .xhtml': chapter('Second', sentences.slice(3)),
    });
}

/** Pages of lines in Helvetica: `[size, x, y, text]`. */
export function pdf(pages) {
    const objects = [];
    const add = (body) => objects.push(body);
    add('<< /Type /Catalog /Pages 2 0 R >>');
    add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`);
    add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
    pages.forEach((lines, i) => {
        const drawn = lines.map(([size, x, y, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`);
        const stream = drawn.join('\n');
        add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
        add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    });
    let file = '%PDF-1.4\n';
    const places = objects.map((body, i) => {
        const at = file.length;
        file += `${i + 1} 0 obj\n${body}\nendobj\n`;
        return at;
    });
    const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
    file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF`;
    return Buffer.from(file, 'latin1');
}

/** Breaks a text into lines as a printer would, the last word of a line cut where it is long. */
function printed(text, width = 60) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line.length + word.length < width) lines.push(`${lines.pop()}${line && ' '}${word}`);
        else if (word.length > 8 && width - line.length > 5) {
            lines.push(`${lines.pop()} ${word.slice(0, 4)}-`, word.slice(4));
        } else lines.push(word);
    }
    return lines;
}

/** Three pages with a title, a running head and page numbers; a paragraph runs over a page's end. */
export function articlePdf() {
    const body = [...printed(sentences.slice(0, 3).join(' ')), null, ...printed(sentences.slice(3).join(' '))];
    const perPage = Math.ceil(body.length / 3);
    return pdf(
        [0, 1, 2].map((page) => {
            const lines = [[9, 60, 800, `Valley News, page ${page + 1}`]];
            if (page === 0) lines.push([22, 60, 760, 'The bridge closes']);
            let y = page === 0 ? 720 : 770;
            for (const text of body.slice(page * perPage, (page + 1) * perPage)) {
                if (text !== null) lines.push([11, 60, y, text]);
                y -= text === null ? 12 : 14;
            }
            return lines;
        }),
    );
}
