import { type ReadonlySignal, useComputed } from '@preact/signals';
import { createElement, type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Block, ClaimKind } from '../../../wasm/lectern.d.ts';
import type { Article } from '../state/article.ts';
import { kindLetter } from '../state/claims.ts';
import { displaySpan, listNumber } from '../state/display.ts';
import { t, tName } from '../state/language.ts';
import type { Look } from '../state/look.ts';
import { kindOfClaim, type Mark, markOfClaim, marksOfSentence } from '../state/marks.ts';
import { Icon } from './icons.tsx';
import { PairTag } from './PairTag.tsx';
import { Tag } from './Tag.tsx';
import { openClaim } from './jump.ts';
import { withMarks } from './MarkedText.tsx';
import { isSelecting } from './selection.ts';

/** How a sentence looks now. */
interface SentenceLook {
    sentence: number;
    chosen: boolean;
    lit: boolean;
    arrived: boolean;
    pointed: boolean;
    claims: ClaimLook[];
    current: number | null;
    marks: readonly Mark[];
    pairs: readonly number[];
    paired: boolean;
}

interface ClaimLook {
    index: number;
    kind: ClaimKind;
    /** Whether the reader has a word on it. */
    noted: boolean;
}

function lookOf(article: Article, sentence: number, look: Look): SentenceLook {
    const shown = (article.index.claimsOfSentence.get(sentence) ?? []).filter((claim) => look.claims.has(claim));
    const claims = shown.map((index) => ({ index, kind: kindOfClaim(index), noted: markOfClaim(index) !== undefined }));
    const { current } = look;
    return {
        sentence,
        chosen: (article.answer.sentences[sentence]?.rank ?? Infinity) < look.cut,
        lit: look.lit.has(sentence),
        arrived: look.arrived === sentence,
        pointed: look.pointed === sentence,
        claims,
        current: current !== null && shown.includes(current) ? current : null,
        marks: marksOfSentence(sentence),
        pairs: look.pairs.get(sentence) ?? [],
        paired: look.pair !== null && (look.pairs.get(sentence)?.includes(look.pair) ?? false),
    };
}

/** The looks of a block's sentences; the same array as before where nothing of them changed. */
function useLooks(article: Article, block: number, look: ReadonlySignal<Look>): SentenceLook[] {
    const before = useRef<{ key: string; looks: SentenceLook[] }>({ key: '', looks: [] });
    return useComputed(() => {
        const now = look.value;
        const looks = (article.index.sentencesOfBlock[block] ?? []).map((sentence) => lookOf(article, sentence, now));
        const key = JSON.stringify(looks);
        if (key !== before.current.key) before.current = { key, looks };
        return before.current.looks;
    }).value;
}

interface ClaimMarkProps {
    article: Article;
    look: ClaimLook;
    /** The claim's words, the reader's marks in them. */
    words: (string | JSX.Element)[];
    /** What stands directly behind the claim, before its letter. */
    behind: (string | JSX.Element)[];
}

function ClaimMark({ article, look, words, behind }: ClaimMarkProps) {
    const { index, noted } = look;
    const level = article.answer.claims[index]?.hedge.level ?? 'asserted';
    const kind = tName('kind', look.kind);
    const hedge = level === 'asserted' ? '' : tName('hedge', level);
    return (
        <>
            <mark class={`claim kind-${look.kind}`} data-claim={index} onClick={() => isSelecting() || openClaim(index)}>
                {words}
            </mark>
            {behind}
            <Tag
                class={`kind-${look.kind}`}
                label={t(noted ? 'claims.open_noted' : 'claims.open', { kind, hedge })}
                title={[kind, hedge].filter(Boolean).join(', ')}
                onClick={() => openClaim(index)}
            >
                {kindLetter[look.kind]}
                {noted && <Icon name="pen" />}
            </Tag>
        </>
    );
}

/** The marks that close a claim: its letter stands behind them, not between them and the claim. */
function endBehindMarks(text: string, at: number, end: number): number {
    let last = at;
    while (last < end && ',.;:!?)”’»"\''.includes(text.charAt(last))) ++last;
    return last;
}

/** A monstrous sentence is laid out in pieces, or the browser would freeze over it. */
const pieceLength = 4000;

function pieces(text: string): (string | JSX.Element)[] {
    if (text.length <= 2 * pieceLength) return [text];
    const count = Math.ceil(text.length / pieceLength);
    return Array.from({ length: count }, (_, i) => (
        <span key={`piece${i}`} class="piece">
            {text.slice(i * pieceLength, (i + 1) * pieceLength)}
        </span>
    ));
}

function Sentence({ article, look, begin }: { article: Article; look: SentenceLook; begin: number }) {
    const { text } = article.source;
    const end = article.answer.sentences[look.sentence]?.end ?? begin;
    const stretch = (from: number, to: number): (string | JSX.Element)[] =>
        look.marks.length > 0 ? withMarks(text, { begin: from, end: to }, look.marks) : pieces(text.slice(from, to));
    const parts: (string | JSX.Element)[] = [];
    let at = begin;
    for (const each of look.claims) {
        const claim = article.answer.claims[each.index];
        if (!claim || claim.end <= at) continue;
        if (claim.begin > at) parts.push(...stretch(at, claim.begin));
        const words = stretch(Math.max(at, claim.begin), claim.end);
        at = endBehindMarks(text, claim.end, end);
        const behind = at > claim.end ? stretch(claim.end, at) : [];
        parts.push(<ClaimMark key={each.index} article={article} look={each} words={words} behind={behind} />);
    }
    parts.push(...stretch(at, end));
    parts.push(...look.pairs.map((pair) => <PairTag key={`pair${pair}`} pair={pair} from="first" />));
    const looks = [look.chosen && 'chosen', look.lit && 'lit', look.arrived && 'arrived', look.pointed && 'pointed', look.paired && 'paired'];
    const name = ['sentence', ...looks, look.current !== null && 'current'].filter(Boolean).join(' ');
    return (
        <span class={name} data-sentence={look.sentence} data-begin={begin}>
            {parts}
        </span>
    );
}

/** Headings nest without gaps, whatever levels the text uses: screen readers go by them. */
export function tagOf(block: Block, headingLevels: number[]): string {
    switch (block.kind) {
        case 'heading':
            return `h${Math.min(6, headingLevels.indexOf(block.level ?? 1) + 2)}`;
        case 'list_item':
            return 'li';
        case 'quote':
            return 'blockquote';
        case 'code':
        case 'table':
            return 'pre';
        default:
            return 'p';
    }
}

export interface BlockProps {
    article: Article;
    index: number;
    /** How the sentences of this part of the text look by now. */
    look: ReadonlySignal<Look>;
}

/** One block of the article, its sentences with their highlights. */
export function BlockText({ article, index, look }: BlockProps) {
    const looks = useLooks(article, index, look);
    const { source, answer } = article;
    const block = answer.blocks[index];
    if (!block) return null;
    const shown = displaySpan(source.text, block);
    const children: (string | JSX.Element)[] = [];
    let at = shown.begin;
    for (const look of looks) {
        const sentence = answer.sentences[look.sentence];
        if (!sentence || sentence.end <= at) continue;
        if (sentence.begin > at) children.push(source.text.slice(at, sentence.begin));
        const begin = Math.max(at, sentence.begin);
        children.push(<Sentence key={look.sentence} article={article} look={look} begin={begin} />);
        at = sentence.end;
    }
    children.push(source.text.slice(at, shown.end));
    const number = block.kind === 'list_item' ? listNumber(source.text, block) : null;
    const isTitle = index === article.index.titleBlock;
    return createElement(
        isTitle ? 'h1' : tagOf(block, article.index.headingLevels),
        {
            class: `block block-${block.kind} level-${block.level ?? 0}`,
            dir: 'auto',
            'data-number': number === null ? undefined : `${number}.`,
        },
        children,
    );
}
