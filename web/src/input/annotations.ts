// Annotations from a file: W3C Web Annotations, what Hypothesis gives out, and Lectern's own JSON. What is read is checked
// field by field: it may come from anywhere. https://www.w3.org/TR/annotation-model/

import type { Span } from '../../../wasm/lectern.d.ts';
import { webAddress } from '../state/address.ts';
import type { Quote } from '../state/anchors.ts';
import { claimKinds } from '../state/claims.ts';
import { longestNote, type Mark } from '../state/marks.ts';

/** In characters. */
const longestFile = 50 << 20;
const longestQuote = 50_000;
const longestContext = 500;
const mostAnnotations = 5000;

export interface Foreign extends Omit<Mark, 'id' | 'span'> {
    /** Where its words stood, in UTF-16 code units (`utf16`) or code points (`points`), where the file says it. */
    place: Span | null;
    unit: 'utf16' | 'points';
    /** Lectern itself said it, and says it again. */
    isLecterns: boolean;
}

export interface ForeignFile {
    marks: Foreign[];
    /** The article itself, where the file holds it. */
    text: string;
    address: string;
    /** How many were left unread, the file holding too many. */
    left: number;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const textIn = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest).toWellFormed() : '');
const kindIn = (value: unknown): Mark['kind'] => claimKinds.find((kind) => kind === value) ?? null;

function placeIn(begin: unknown, end: unknown): Span | null {
    const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    return isPlace(begin) && isPlace(end) && begin < end ? { begin, end } : null;
}

function timeIn(value: unknown): number {
    const time = typeof value === 'number' ? value : Date.parse(textIn(value, 40));
    return Number.isFinite(time) ? time : 0;
}

/** The selectors of a target, those that refine others included; a few at most. */
function selectorsOf(target: unknown, depth = 0): Fields[] {
    if (!isFields(target) || depth > 3) return [];
    return listOf(target.selector ?? target.refinedBy)
        .slice(0, 10)
        .filter(isFields)
        .flatMap((selector) => [selector, ...selectorsOf(selector, depth + 1)]);
}

interface Bodies {
    note: string;
    tags: string[];
}

/** What an annotation says: its text, and its tags. A body may be a string, an object, or a list of them. */
function bodiesOf(annotation: Fields): Bodies {
    const bodies = listOf(annotation.body ?? annotation.bodyValue).slice(0, 50);
    const values = bodies.map((body) => (isFields(body) ? body : { value: body, purpose: '' }));
    const of = (isTag: boolean): string[] =>
        values.filter(({ purpose }) => (purpose === 'tagging') === isTag).map(({ value }) => textIn(value, longestNote));
    // Hypothesis: {"text", "tags"}.
    const notes = [...of(false), textIn(annotation.text, longestNote)].filter(Boolean);
    const tags = [...of(true), ...listOf(annotation.tags).map((tag) => textIn(tag, 200))];
    return { note: notes.join('\n\n').slice(0, longestNote), tags };
}

function isByLectern({ creator, generator }: Fields, pageIsLecterns: boolean): boolean {
    const maker = creator ?? generator;
    return isFields(maker) ? maker.name === 'Lectern' && maker.type === 'Software' : pageIsLecterns && maker === undefined;
}

function annotationIn(annotation: unknown, pageIsLecterns: boolean): Foreign[] {
    if (!isFields(annotation)) return [];
    const selectors = listOf(annotation.target).slice(0, 1).flatMap((target) => selectorsOf(target));
    const quoted = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && typeof exact === 'string');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    if (!quoted) return [];
    const quote: Quote = {
        exact: textIn(quoted.exact, longestQuote),
        prefix: textIn(quoted.prefix, longestContext),
        suffix: textIn(quoted.suffix, longestContext),
    };
    const { note, tags } = bodiesOf(annotation);
    const purposes = listOf(annotation.motivation);
    const isWord = purposes.includes('assessing');
    const isRemoved = purposes.includes('editing') && note === 'removed';
    return [
        {
            quote,
            place: position ? placeIn(position.start, position.end) : null,
            unit: 'points',
            of: isRemoved ? 'removed' : isWord ? 'claim' : 'own',
            kind: tags.map(kindIn).find((kind) => kind !== null) ?? null,
            note: isRemoved ? '' : note,
            made: timeIn(annotation.created),
            isLecterns: isByLectern(annotation, pageIsLecterns),
        },
    ];
}

function ownMarkIn(mark: unknown): Foreign[] {
    if (!isFields(mark)) return [];
    const [exact, prefix, suffix] = [textIn(mark.exact, longestQuote), textIn(mark.prefix, longestContext), textIn(mark.suffix, longestContext)];
    const of = (['own', 'claim', 'removed'] as const).find((name) => name === mark.of);
    if (exact === '' || !of) return [];
    const [kind, note, made] = [kindIn(mark.kind), textIn(mark.note, longestNote), timeIn(mark.made)];
    return [{ quote: { exact, prefix, suffix }, place: placeIn(mark.begin, mark.end), unit: 'utf16', of, kind, note, made, isLecterns: false }];
}

/** Marks as they lie on the shelf and in Lectern's JSON. */
export function ownMarksIn(value: unknown): Foreign[] {
    return listOf(value).slice(0, mostAnnotations).flatMap(ownMarkIn);
}

/** A page, a collection with its first page, a list, or one annotation; Hypothesis calls its list "rows". */
function annotationsOf(file: unknown): unknown[] | null {
    if (Array.isArray(file)) return file as unknown[];
    if (!isFields(file)) return null;
    const first = isFields(file.first) ? file.first.items : undefined;
    const list = file.items ?? first ?? file.rows;
    if (Array.isArray(list)) return list as unknown[];
    return listOf(file.type).includes('Annotation') ? [file] : null;
}

/** Null where the text holds neither annotations nor Lectern's marks. */
export function readAnnotations(content: string): ForeignFile | null {
    if (content.length > longestFile) return null;
    let file: unknown;
    try {
        file = JSON.parse(content);
    } catch {
        return null;
    }
    if (isFields(file) && file.schema === 'lectern/1' && isFields(file.reader)) {
        const marks = listOf(file.reader.marks);
        return { marks: ownMarksIn(marks), text: textIn(file.text, longestFile), address: webAddress(textIn(file.reader.address, 4000)) ?? '', left: Math.max(0, marks.length - mostAnnotations) };
    }
    const annotations = annotationsOf(file);
    if (!annotations) return null;
    // The command line's own file says who made it by its record alone.
    const pageIsLecterns = isFields(file) && (isByLectern(file, false) || isFields(file.provenance));
    const marks = annotations.slice(0, mostAnnotations).flatMap((each) => annotationIn(each, pageIsLecterns));
    if (marks.length === 0) return null;
    return { marks, text: '', address: '', left: Math.max(0, annotations.length - mostAnnotations) };
}
