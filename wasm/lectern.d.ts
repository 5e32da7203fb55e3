// The typed face of the module: build/wasm/lectern.js and lectern.wasm.
// A test walks real answers and holds them against these types, key by key (tests/wasm/answer_types.mjs).
// Every offset counts UTF-16 code units of the text as JavaScript holds it. Fields in words: docs/answer.md.

/** Instantiates the module. A page hands in `wasmBinary`; nothing is fetched then. */
declare function createLectern(settings?: ModuleSettings): Promise<Lectern>;

export default createLectern;

export interface ModuleSettings {
    wasmBinary?: ArrayBuffer | Uint8Array;
    /** Called where the module cannot go on, as when memory runs out: start another one. */
    onAbort?: (reason: unknown) => void;
}

export interface Lectern {
    /**
     * Analyzes a text, given as UTF-8 (`new TextEncoder().encode(text)`), with `Options` as JSON.
     * @returns `Answer` or `Failure` as JSON.
     */
    analyze(bytes: Uint8Array, optionsJson: string): string;

    /**
     * Compares two texts, given as UTF-8, with `ComparisonRequest` as JSON.
     * @returns `Comparison` or `Failure` as JSON, and a line break behind a `Comparison`.
     */
    compare(first: Uint8Array, second: Uint8Array, requestJson: string): string;

    /**
     * Makes an export of a text, given as UTF-8, with `ExportRequest` as JSON.
     * @returns the export's bytes, or `Failure` as JSON.
     */
    exportArticle(bytes: Uint8Array, requestJson: string): Uint8Array | string;

    /**
     * Says whether an export follows from an article, byte for byte.
     * @returns an empty string where it does, else `Failure` as JSON.
     */
    verify(exported: Uint8Array, article: Uint8Array): string;

    /**
     * Labels one sentence: UTF-8 of one line of JSON, `{"id", "text", "before"?, "after"?, "lang"?}`.
     * @returns `SentenceLabels` or `Failure` as JSON.
     */
    classify(requestLine: Uint8Array): string;

    /** The engine's version, as in `Answer.engine.version`. */
    version(): string;
}

/** What a reader may ask for; well-formed UTF-16 (`toWellFormed()`), or it is a `bad_request`. */
export interface Options {
    /** A language code, or empty to have it identified. */
    language?: string;
    /** Words that the summary should bend towards. */
    focus?: string;
    /** The reader's own decisions about page chrome. */
    overrides?: Override[];
}

export type ExportFormat = 'text' | 'markdown' | 'json' | 'html' | 'w3c';

/** What to export: `Options`, with the form it takes. */
export interface ExportRequest extends Options {
    format: ExportFormat;
    /** "5" sentences, "20%" of the words, "120w" words or "1min" of reading. */
    summary: string;
    /** Of `json` alone. */
    offsets: 'utf8' | 'utf16' | 'codepoint';
}

/** How the two texts of a comparison are to be read. */
export interface ComparisonRequest {
    first?: Options;
    second?: Options;
}

export interface Override {
    /** Any offset inside the block. */
    begin: number;
    /** True sets the block aside, false brings it back. */
    boilerplate: boolean;
}

export interface Failure {
    id?: string | number;
    error: { code: FailureCode; message: string };
}

export type FailureCode = 'empty_text' | 'not_text' | 'too_long' | 'unknown_language' | 'bad_request' | 'mismatch' | 'out_of_memory';

export interface Span {
    begin: number;
    end: number;
}

export interface Answer {
    schema: 'lectern/1';
    engine: Engine;
    offsets: 'utf16' | 'utf8' | 'codepoint';
    settings: Settings;
    language: Language;
    title: Span | null;
    stats: Statistics;
    /** In order, disjoint, together covering every non-blank character. */
    blocks: Block[];
    /** In order, disjoint. */
    sentences: Sentence[];
    summary: Summary;
    /** Most important first. */
    claims: Claim[];
    attributions: Attribution[];
    quantities: Quantity[];
    consistency: Inconsistency[];
    /** At most twenty, best first. */
    keyphrases: Keyphrase[];
    /** Where the article speaks of `settings.focus`. */
    focus: FocusMatch[];
}

/** The answer as an export in the format `json`. */
export interface ExportedAnswer extends Answer {
    provenance: Provenance;
}

/** How an export was made: enough to make it again from the same article. */
export interface Provenance {
    export: 'lectern/1';
    /** The engine's version, and the hash of its models and word lists. */
    engine: string;
    model: string;
    /** Of the article's bytes. */
    sha256: string;
    format: ExportFormat;
    summary: string;
    offsets: 'utf16' | 'utf8' | 'codepoint';
    language: string;
    focus: string;
    overrides: Override[];
}

export interface Engine {
    version: string;
    /** A short hash of the models and word lists. */
    model: string;
}

/** The options that the answer was asked for with. */
export interface Settings {
    language: string;
    focus: string;
}

export interface Language {
    /** BCP 47 primary subtag; "und" where nothing could be told. */
    code: string;
    /** 0 to 1. */
    confidence: number;
    support: 'full' | 'partial' | 'basic' | 'none';
}

/** Counts over the article's own blocks; page chrome is not counted. */
export interface Statistics {
    characters: number;
    words: number;
    sentences: number;
    blocks: number;
    reading_seconds: number;
    readability: Readability | null;
}

export interface Readability {
    formula: string;
    value: number;
    /** School years. */
    grade: number;
}

export type BlockKind =
    | 'heading'
    | 'paragraph'
    | 'list_item'
    | 'quote'
    | 'code'
    | 'table'
    | 'caption'
    | 'byline'
    | 'reference'
    | 'boilerplate';

export interface Block extends Span {
    kind: BlockKind;
    /** Of a heading (1 to 6) or a list item (1 is outermost). */
    level?: number;
    /** The rule that decided. */
    reason: string;
}

export interface Sentence extends Span {
    /** Index into `blocks`. */
    block: number;
    /** The sum of the parts. */
    score: number;
    /** The place in `summary.order`: the sentence enters at a summary of `rank + 1` sentences. */
    rank: number;
    /** The place before the context guard, and the place if scores alone decided, not what repeats others. */
    rank_unguarded: number;
    rank_by_score: number;
    parts: ScoreParts;
    /** What it leans on outside itself, if anything. */
    leans?: Leaning;
}

export interface ScoreParts {
    position: number;
    length: number;
    centrality: number;
    title: number;
    lead: number;
    neighbours: number;
    words: number;
    cues: number;
    details: number;
    form: number;
    /** What the reader asked for. */
    focus: number;
}

export interface Summary {
    /** All sentences, best first: the first n are the summary of n sentences. */
    order: number[];
    /** At most 22 words: a sentence or a clause. */
    headline: Span | null;
    /** The best sentence of at most 40 words that stands alone. */
    gist: number | null;
    /** At most seven sentences that stand alone, best first: take the first 3, 5 or 7. */
    key_points: number[];
    /** Of a long text (thirty sentences or more), in order; a section's span holds those of the sections inside it. */
    outline: OutlineSection[];
    /** In the order of the picks, then of the outline. */
    context: ContextNote[];
}

/** What one section says, in its own sentences. The span begins with the heading. */
export interface OutlineSection extends Span {
    /** Index into `blocks`; null before the first heading, and in a text without headings, which is cut into parts. */
    heading: number | null;
    /** 1 is outermost. */
    level: number;
    /** Its best sentence; null where it has none left. */
    gist: number | null;
    /** Further sentences in reading order, more where the section is longer. */
    points: number[];
}

export type ContextProblem = 'pronoun' | 'demonstrative' | 'connective' | 'quotation' | 'ellipsis' | 'time' | 'noun';

/** The words that lean, and the sentence they lean on. */
export interface Leaning {
    problem: ContextProblem;
    cue: Span;
    on?: number;
}

/** A sentence that leans on another one, and what was done about that. */
export interface ContextNote {
    sentence: number;
    problem: ContextProblem;
    cue: Span;
    remedy: 'with' | 'instead' | 'flagged';
    /** The sentence it leans on (`with`, `flagged`) or stands in for (`instead`). */
    other?: number;
    /** Whom a pronoun, or a quotation, most likely stands for or comes from. */
    name?: Span;
}

export type ClaimKind =
    | 'statistic'
    | 'cause'
    | 'comparison'
    | 'prediction'
    | 'quote'
    | 'recommendation'
    | 'judgement'
    | 'event';

/** 0 to 1 for each kind. */
export type ClaimKinds = Record<ClaimKind, number>;

export interface Claim extends Span {
    sentence: number;
    /** The strongest of `kinds`. */
    kind: ClaimKind;
    kinds: ClaimKinds;
    importance: number;
    /** 0 to 1: how much there is to check, never whether it is true. */
    checkworthiness: number;
    hedge: Hedge;
    /** The words that it was told by. */
    cues: ClaimCue[];
    /** Why the model gave it its kind. */
    why: ClaimReason;
    /** Index into `attributions`. */
    attribution?: number;
    evidence: Evidence[];
    /** Indices into `quantities`. */
    quantities: number[];
}

export interface Hedge {
    level: 'asserted' | 'hedged' | 'doubted' | 'conditional' | 'reported';
    cues: Span[];
}

/** A word of the article that answers to `settings.focus`. */
export interface FocusMatch extends Span {
    sentence: number;
    /** A form of a word asked for, or one that stands mostly beside it. */
    kind: 'asked' | 'related';
}

/** Log-odds in thousandths. The parts add up to `log_odds`, whose logistic function is the kind's probability. */
export interface ClaimReason {
    log_odds: number;
    parts: {
        /** What a sentence begins with, whatever it says. */
        start: number;
        words: number;
        spelling: number;
        phrasing: number;
        /** Length, numbers, names, marks. */
        form: number;
        /** What the sentence is like beside this kind: how much of a quotation, a judgement, a statistic … */
        others: number;
        /** What the sentence before is like, and the one behind. */
        before: number;
        after: number;
    };
    /** The words that speak most for it, at most three. */
    words: Span[];
}

export interface ClaimCue extends Span {
    kind: string;
}

export interface Evidence {
    sentence: number;
    relation: 'supports' | 'example' | 'contrast' | 'source' | 'restates';
    cue?: Span;
}

/** Who says what. */
export interface Attribution {
    /** The sentence that holds `content`. */
    sentence: number;
    /** The mention: "he". */
    source: Span | null;
    /** Resolved within the article: "Tim Dettmers". */
    speaker?: string;
    /** "a researcher at the institute". */
    role?: string;
    /** "told", "according to". */
    cue: Span | null;
    content: Span;
    /** In quotation marks. */
    direct: boolean;
}

export interface Quantity extends Span {
    /** Canonical decimal ("3500000"), range ("2..5") or date ("2024-03-05"). */
    value: string;
    unit: string;
    approximate?: boolean;
}

/** Two quantities of the same thing that do not agree; indices into `quantities`. */
export interface Inconsistency {
    a: number;
    b: number;
    about: string;
}

export interface Keyphrase {
    text: string;
    score: number;
    spans: Span[];
}

/**
 * Two articles side by side, as `compare` gives it. Indices are those of each article's own `Answer`, asked for with the
 * same `Options`. What is not listed may still be alike. Fields in words: docs/compare.md.
 */
export interface Comparison {
    schema: 'lectern-compare/1';
    engine: Engine;
    offsets: 'utf16' | 'utf8' | 'codepoint';
    first: ComparedArticle;
    second: ComparedArticle;
    /** False where the articles are in two languages: only `speakers` can be told then. */
    comparable: boolean;
    /** In the order of the first article; no place is in two of them. */
    shared: SharedClaim[];
    /** The claims that the other article says nothing like, most important first. */
    only: { first: ComparedPlace[]; second: ComparedPlace[] };
    figures: OtherFigure[];
    speakers: SharedSpeaker[];
}

export interface ComparedArticle {
    language: string;
    title: Span | null;
    /** How many it has. */
    claims: number;
}

/** A claim, or a sentence that says in passing what the other article claims. */
export interface ComparedPlace extends Span {
    sentence: number;
    /** Index into `Answer.claims`. */
    claim?: number;
}

/** What both hold: forms of one word, a name, the same figure. */
export interface Link {
    kind: 'word' | 'name' | 'number';
    first: Span;
    second: Span;
}

export interface SharedClaim {
    /** 0.5 to 1: the share of the words' weights that both have. */
    likeness: number;
    first: ComparedPlace;
    second: ComparedPlace;
    links: Link[];
}

export interface ComparedFigure extends Span {
    sentence: number;
    /** Index into `Answer.quantities`. */
    quantity: number;
    value: string;
    unit: string;
}

/** One quantity, of which each article gives another figure. */
export interface OtherFigure {
    first: ComparedFigure;
    second: ComparedFigure;
    links: Link[];
}

/** What somebody says; the span is the content alone. */
export interface ComparedStatement extends Span {
    sentence: number;
    /** Index into `Answer.attributions`. */
    attribution: number;
}

export interface SharedSpeaker {
    /** The longer of the names that the articles have. */
    name: string;
    first: ComparedStatement[];
    second: ComparedStatement[];
}

/** What `classify` gives: each in 0 to 1. */
export interface SentenceLabels {
    id: string | number;
    claim: number;
    support: number;
    checkworthiness: number;
    subjectivity: number;
    hedge: number;
    kinds: ClaimKinds;
}
