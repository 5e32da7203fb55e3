// From the placed pieces of text of a PDF's pages to paragraphs. Pure.

/** A line of text: its place from the page's lower left, in points. */
export interface Line {
    text: string;
    x: number;
    y: number;
    /** Of the letters. */
    height: number;
    width: number;
}

/** A piece of a line, as pdf.js hands it over. */
export interface Piece {
    str: string;
    /** Six numbers; the last two are x and y. */
    transform: number[];
    width: number;
    height: number;
    hasEOL: boolean;
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Pieces come in reading order, column by column. A new line starts where one ends or the height on the page changes. */
export function linesOf(pieces: Piece[]): Line[] {
    const lines: Line[] = [];
    let line: Line | null = null;
    for (const { str, transform, width, height, hasEOL } of pieces) {
        const [x = 0, y = 0] = transform.slice(4);
        if (str !== '') {
            if (line && Math.abs(y - line.y) > Math.max(line.height, height) / 2) line = null;
            if (!line) lines.push((line = { text: '', x, y, height, width: 0 }));
            else if (x - line.x - line.width > 0.2 * line.height && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += ' ';
            line.text += str;
            line.width = x + width - line.x;
            line.height = Math.max(line.height, height);
        }
        if (hasEOL) line = null;
    }
    return lines.map((each) => ({ ...each, text: each.text.trim() })).filter(({ text }) => text !== '');
}

const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#');

/** Running heads, feet and page numbers: a first or last line that three pages or more share but for its numbers. */
function withoutRunningLines(pages: Line[][]): Line[][] {
    const edges = (page: Line[]): Line[] => [page[0], page.at(-1)].filter((line) => line !== undefined);
    const counts = new Map<string, number>();
    for (const page of pages)
        for (const text of new Set(edges(page).map((line) => withoutNumbers(line.text))))
            counts.set(text, (counts.get(text) ?? 0) + 1);
    return pages.map((page) => {
        const running = new Set(edges(page).filter((line) => (counts.get(withoutNumbers(line.text)) ?? 0) >= 3));
        return page.filter((line) => !running.has(line));
    });
}

interface Measures {
    height: number;
    /** From one baseline to the next. */
    pitch: number;
}

function measure(pages: Line[][]): Measures {
    const lines = pages.flat();
    const height = median(lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.height)));
    const steps = pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y));
    const pitch = median(steps.filter((step) => step > 0 && step < 3 * height));
    return { height, pitch: pitch || 1.2 * height };
}

const isHeading = (line: Line, { height }: Measures): boolean => line.height > 1.15 * height && line.text.length < 200;

/** A gap, an indent, another size or the end of a short last line sets two lines of a page apart. */
function startsParagraph(line: Line, before: Line, measures: Measures): boolean {
    if (isHeading(line, measures) !== isHeading(before, measures)) return true;
    if (isHeading(line, measures)) return before.y - line.y > 1.6 * Math.max(line.height, before.height);
    const step = before.y - line.y;
    if (step > 1.35 * measures.pitch) return true;
    if (step < 0) return !continues(line, before);
    const indent = line.x - before.x;
    const isShort = before.x + before.width < line.x + 0.75 * line.width && /[.!?:"”)]$/.test(before.text);
    return (indent > 0.8 * measures.height && indent < 6 * measures.height) || isShort || /^[•▪–*-]\s/.test(line.text);
}

/** Over a column's or a page's end: whether a sentence goes on. */
function continues(line: Line, before: Line): boolean {
    return !/[.!?:"”)]$/.test(before.text) && /^\p{Ll}/u.test(line.text);
}

/** "exam-" and "ple" are "example". */
function append(paragraph: string, text: string): string {
    const isHyphenated = /\p{L}[-\u00ad\u2010]$/u.test(paragraph) && /^\p{Ll}/u.test(text);
    return isHyphenated ? paragraph.slice(0, -1) + text : `${paragraph} ${text}`;
}

/** The pages' text as light Markdown: paragraphs, and headings by their larger letters. */
export function textOfPages(pages: Line[][]): string {
    const kept = withoutRunningLines(pages);
    const measures = measure(kept);
    const paragraphs: string[] = [];
    let before: Line | null = null;
    for (const page of kept)
        for (const [i, line] of page.entries()) {
            const apart = before && (i === 0 ? !continues(line, before) : startsParagraph(line, before, measures));
            const mark = isHeading(line, measures) ? (paragraphs.length === 0 ? '# ' : '## ') : '';
            const text = line.text.replace(/^[•▪]\s*/, '- ');
            if (!before || apart) paragraphs.push(mark + text);
            else paragraphs.push(append(paragraphs.pop() ?? '', text));
            before = line;
        }
    return paragraphs.join('\n\n');
}
