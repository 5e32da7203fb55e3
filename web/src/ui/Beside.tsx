import { computed, useComputed, useSignalEffect } from '@preact/signals';
import { createElement, type JSX, type VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type Article, cleanLine } from '../state/article.ts';
import { beside, besideTarget, closeBeside, currentPair, pairsOf, side, type Side } from '../state/beside.ts';
import { displaySpan, listNumber } from '../state/display.ts';
import { t } from '../state/language.ts';
import { articleTitle } from '../output/text.ts';
import { tagOf } from './BlockText.tsx';
import { runEnd } from './Chunk.tsx';
import { type ChunkRange, chunksOf, keyOf } from './chunks.ts';
import { Choice } from './Choice.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { focusSentence } from './jump.ts';
import { markLinked } from './linked.ts';
import { useMounted, usePiecewiseRemoval } from './mounting.ts';
import { PairTag } from './PairTag.tsx';

interface SentenceProps {
    text: string;
    sentence: number;
    begin: number;
    paired: boolean;
}

function Sentence({ text, sentence, begin, paired }: SentenceProps) {
    // A comparison made anew comes with a text made anew.
    const pairs = pairsOf.second.peek().get(sentence) ?? [];
    return (
        <span class={`beside-sentence ${paired ? 'paired' : ''}`} data-beside={sentence} data-begin={begin}>
            {text}
            {pairs.map((pair) => (
                <PairTag key={pair} pair={pair} from="second" />
            ))}
        </span>
    );
}

/** The sentence of the pair that is lit, or -1. */
const pairedSentence = computed(() => beside.value?.comparison.shared[currentPair.value ?? -1]?.second.sentence ?? -1);

function BesideBlock({ article, index }: { article: Article; index: number }) {
    const { source, answer } = article;
    const block = answer.blocks[index];
    const sentences = article.index.sentencesOfBlock[index] ?? [];
    // A text has thousands of blocks: only one that holds the sentence is drawn again.
    const paired = useComputed(() => (sentences.includes(pairedSentence.value) ? pairedSentence.value : -1)).value;
    if (!block) return null;
    const shown = displaySpan(source.text, block);
    const children: (string | JSX.Element)[] = [];
    let at = shown.begin;
    for (const number of sentences) {
        const sentence = answer.sentences[number];
        if (!sentence || sentence.end <= at) continue;
        if (sentence.begin > at) children.push(source.text.slice(at, sentence.begin));
        const begin = Math.max(at, sentence.begin);
        children.push(<Sentence key={number} text={source.text.slice(begin, sentence.end)} sentence={number} begin={begin} paired={number === paired} />);
        at = sentence.end;
    }
    children.push(source.text.slice(at, shown.end));
    const number = block.kind === 'list_item' ? listNumber(source.text, block) : null;
    const tag = index === article.index.titleBlock ? 'h1' : tagOf(block, article.index.headingLevels);
    const props = { class: `block block-${block.kind} level-${block.level ?? 0}`, dir: 'auto', 'data-number': number === null ? undefined : `${number}.` };
    return createElement(tag, props, children);
}

/** What was set aside as page chrome, folded. */
function Aside({ article, blocks }: { article: Article; blocks: number[] }) {
    const { source, answer } = article;
    const lines = blocks.flatMap((index) => answer.blocks[index] ?? []);
    return (
        <details class="fold">
            <summary>
                <Icon name="chevron" />
                <span>{t('fold.title', { n: lines.length })}</span>
            </summary>
            {lines.map(({ begin, end }) => (
                <p key={begin}>{source.text.slice(begin, end)}</p>
            ))}
        </details>
    );
}

function BesideChunk({ article, range }: { article: Article; range: ChunkRange }) {
    const { blocks } = article.answer;
    const parts: JSX.Element[] = [];
    for (let i = range.first; i < range.last; ++i) {
        const kind = blocks[i]?.kind;
        if (kind !== 'boilerplate' && kind !== 'list_item') {
            parts.push(<BesideBlock key={i} article={article} index={i} />);
            continue;
        }
        const end = runEnd(blocks, i, range.last);
        const run = Array.from({ length: end - i }, (_, k) => i + k);
        parts.push(
            kind === 'boilerplate' ? (
                <Aside key={i} article={article} blocks={run} />
            ) : (
                <ul key={i}>
                    {run.map((block) => (
                        <BesideBlock key={block} article={article} index={block} />
                    ))}
                </ul>
            ),
        );
        i = end - 1;
    }
    return <div class="chunk">{parts}</div>;
}

function scrollToBeside(sentence: number, focus: boolean): void {
    const element = document.querySelector<HTMLElement>(`[data-beside="${sentence}"]`);
    if (!element) return;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (focus) focusSentence(element);
}

interface BesideTextProps {
    article: Article;
    /** Set once the text is closed; `left` is called when none of it is on the page any more. */
    isLeaving: boolean;
    left: () => void;
}

/** A text of so many pieces stands there at once. */
const fewPieces = 3;

/** A long text's first piece is drawn after the columns have found their places. */
function BesideText({ article, isLeaving, left }: BesideTextProps) {
    const ranges = useMemo(() => chunksOf(article), [article]);
    const mounted = useMounted(article, ranges, besideTarget, ({ sentence, focus }) => scrollToBeside(sentence, focus), ranges.length > fewPieces ? 0 : 1);
    const nodes = useRef<VNode[]>([]);
    const [, draw] = useState(0);
    usePiecewiseRemoval(isLeaving, () => {
        nodes.current.pop();
        draw(nodes.current.length);
        if (nodes.current.length === 0) left();
        return nodes.current.length > 0;
    });
    useSignalEffect(() => {
        const isShown = currentPair.value !== null && mounted.value > 0;
        const timer = setTimeout(() => markLinked(isShown));
        return () => {
            clearTimeout(timer);
            markLinked(false);
        };
    });
    // As in Reading: the same element object again is skipped, so that a chunk is drawn once however many follow.
    while (!isLeaving && nodes.current.length < Math.min(mounted.value, ranges.length)) {
        const range = ranges[nodes.current.length];
        if (range) nodes.current.push(<BesideChunk key={range.first} article={article} range={range} />);
    }
    return <>{nodes.current.slice()}</>;
}

const sides: readonly Side[] = ['first', 'second'];

/** Where one text alone has room: which one is seen. */
export function SideSwitch() {
    if (!beside.value) return null;
    return (
        <nav class="side-switch" aria-label={t('compare.sides')}>
            <Choice label={t('compare.sides')} names={sides} chosen={side.value} say={(name) => t(`compare.${name}`)} choose={(name) => (side.value = name)} />
        </nav>
    );
}

/** The second text, to be read beside the first. */
export function BesideColumn() {
    const [last, setLast] = useState(beside.peek());
    const now = beside.value;
    if (now && now !== last) setLast(now);
    const article = (now ?? last)?.article;
    if (!article) return null;
    return (
        <section class="beside" hidden={now === null} aria-label={t('compare.second')} tabIndex={0}>
            <div class="beside-top">
                <span>{cleanLine(articleTitle(article)).slice(0, 120)}</span>
                <IconButton icon="close" label={t('compare.close')} onClick={closeBeside} />
            </div>
            <article class="beside-text" lang={article.answer.language.code} dir="auto">
                <BesideText key={keyOf(article)} article={article} isLeaving={now === null} left={() => setLast(null)} />
            </article>
        </section>
    );
}
