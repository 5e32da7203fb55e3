import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComparedPlace, ComparedStatement, Comparison, Link, OtherFigure, SharedClaim, SharedSpeaker, Span } from '../../../wasm/lectern.d.ts';
import { afterNextFrame } from '../embedded.ts';
import { comparisonMarkdown } from '../output/comparison.ts';
import { saveFile } from '../output/save.ts';
import { articleTitle } from '../output/text.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { beside, currentPair, showPair, showPlaces, type Side } from '../state/beside.ts';
import { formatNumber, t } from '../state/language.ts';
import { notice } from '../state/view.ts';
import { FirstFew } from './FirstFew.tsx';
import { Icon } from './icons.tsx';
import { remember } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';

interface Both {
    first: Article;
    second: Article;
}

const words = ({ source }: Article, { begin, end }: Span): string => cleanLine(source.text.slice(begin, end));

interface PartProps<Item> {
    /** Among the parts, from 0. */
    order: number;
    title: string;
    items: readonly Item[];
    draw: (item: Item, index: number) => ComponentChildren;
}

/** Between two parts, in milliseconds. */
const pause = 30;
/** A part of so many items is drawn at once. */
const short = 10;

/** One of the panel's parts: open where it says something. */
function Part<Item>({ order, title, items, draw }: PartProps<Item>) {
    const pages = usePages(items.length);
    // Long parts are drawn one after the other: together they would keep the page from answering.
    const [drawn, setDrawn] = useState(items.length <= short);
    useEffect(() => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        let isGone = false;
        afterNextFrame(() => isGone || (timer = setTimeout(() => setDrawn(true), order * pause)));
        return () => {
            isGone = true;
            clearTimeout(timer);
        };
    }, []);
    return (
        <details class="compare-part" open={items.length > 0}>
            <summary>
                <Icon name="chevron" />
                <h3>{title}</h3>
                <small>{formatNumber(items.length)}</small>
            </summary>
            {items.length === 0 ? <p class="empty">{t('compare.none')}</p> : <ul>{drawn && items.slice(pages.begin, pages.end).map((item, i) => draw(item, pages.begin + i))}</ul>}
            <Pages {...pages} />
        </details>
    );
}

/** Words of one text, which lead there. `which` says whose they are. */
function Place({ article, span, which, go }: { article: Article; span: Span; which?: Side; go: () => void }) {
    return (
        <p class="compare-place">
            {which && <small>{t(`compare.${which}`)}</small>}
            <button
                type="button"
                class="link"
                dir="auto"
                onClick={() => {
                    remember();
                    go();
                }}
            >
                {words(article, span)}
            </button>
        </p>
    );
}

function reasons(links: readonly Link[], { first }: Both): string {
    return links.map((link) => words(first, link.first)).join(' · ');
}

function SharedItem({ pair, index, both }: { pair: SharedClaim; index: number; both: Both }) {
    const isCurrent = currentPair.value === index;
    return (
        <li class="compare-item" aria-current={isCurrent ? 'true' : undefined}>
            <span class="pair-number" aria-hidden="true">
                ⇄{formatNumber(index + 1)}
            </span>
            <Place article={both.first} span={pair.first} which="first" go={() => showPair(pair, index, 'second')} />
            <Place article={both.second} span={pair.second} which="second" go={() => showPair(pair, index, 'first')} />
            <p class="compare-why">{t('compare.why', { words: reasons(pair.links, both) })}</p>
        </li>
    );
}

function FigureItem({ figure, both }: { figure: OtherFigure; both: Both }) {
    const about = figure.links.map((link) => words(both.first, link.first)).join(' · ');
    const line = (which: Side) => {
        const { [which]: found } = figure;
        const sentence = both[which].answer.sentences[found.sentence];
        return (
            sentence && (
                <>
                    <b class="compare-figure">{words(both[which], found)}</b>
                    <Place article={both[which]} span={sentence} which={which} go={() => showPlaces(figure.first, figure.second, which === 'first' ? 'second' : 'first')} />
                </>
            )
        );
    };
    return (
        <li class="compare-item">
            {line('first')}
            {line('second')}
            <p class="compare-why">{t('compare.why', { words: about })}</p>
        </li>
    );
}

function SpeakerItem({ speaker, both }: { speaker: SharedSpeaker; both: Both }) {
    const said = (statements: readonly ComparedStatement[], which: Side) =>
        statements.map((statement) => (
            <Place
                key={`${which}${statement.begin}`}
                article={both[which]}
                span={statement}
                which={which}
                go={() => showPlaces(which === 'first' ? statement : null, which === 'second' ? statement : null, which)}
            />
        ));
    return (
        <li class="compare-item">
            <h4 dir="auto">{speaker.name}</h4>
            <FirstFew items={speaker.first} draw={(shown) => said(shown, 'first')} />
            <FirstFew items={speaker.second} draw={(shown) => said(shown, 'second')} />
        </li>
    );
}

function onlyItem(article: Article, which: Side) {
    return (place: ComparedPlace) => (
        <li class="compare-item" key={place.begin}>
            <Place article={article} span={place} go={() => showPlaces(which === 'first' ? place : null, which === 'second' ? place : null, which)} />
        </li>
    );
}

function save(both: Both, comparison: Comparison): void {
    saveFile(`${articleTitle(both.first)} ${articleTitle(both.second)}`, 'md', 'text/markdown', comparisonMarkdown(both.first, both.second, comparison));
    notice.value = t('export.saved', { extension: 'md' });
}

/** What the two texts have in common, and what not. */
export function ComparePanel({ article }: { article: Article }) {
    const now = beside.value;
    if (!now) return null;
    const { comparison } = now;
    const both = { first: article, second: now.article };
    return (
        <section class="compare">
            <h2>{t('compare.title')}</h2>
            {comparison.comparable ? (
                <>
                    <Part order={0} title={t('compare.shared')} items={comparison.shared} draw={(pair, i) => <SharedItem key={i} pair={pair} index={i} both={both} />} />
                    <Part order={1} title={t('compare.only_first')} items={comparison.only.first} draw={onlyItem(both.first, 'first')} />
                    <Part order={2} title={t('compare.only_second')} items={comparison.only.second} draw={onlyItem(both.second, 'second')} />
                    <Part order={3} title={t('compare.figures')} items={comparison.figures} draw={(figure, i) => <FigureItem key={i} figure={figure} both={both} />} />
                </>
            ) : (
                <p>{t('compare.languages')}</p>
            )}
            <Part order={4} title={t('compare.speakers')} items={comparison.speakers} draw={(speaker) => <SpeakerItem key={speaker.name} speaker={speaker} both={both} />} />
            <p class="fine">{t('compare.quiet')}</p>
            <button type="button" onClick={() => save(both, comparison)}>
                <Icon name="export" />
                {t('compare.export')}
            </button>
        </section>
    );
}
