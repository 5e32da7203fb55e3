// Summary and claims as Markdown and as plain text.

import type { Claim } from '../../../wasm/lectern.d.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { shownClaims } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import { kindOfClaim } from '../state/marks.ts';
import { chosen } from '../state/summary.ts';
import { marksAsMarkdown, marksAsText } from './marks.ts';

const longestPreview = 3000;

export function sentenceText({ source, answer }: Article, sentence: number): string {
    const span = answer.sentences[sentence];
    return span ? cleanLine(source.text.slice(span.begin, span.end)) : '';
}

/** The same for the page: what no screen can hold is cut. */
export function sentencePreview({ source, answer }: Article, sentence: number): string {
    const span = answer.sentences[sentence];
    if (!span) return '';
    return span.end - span.begin > longestPreview
        ? `${cleanLine(source.text.slice(span.begin, span.begin + longestPreview))}…`
        : cleanLine(source.text.slice(span.begin, span.end));
}

export function articleTitle({ source, answer }: Article): string {
    const { title } = answer;
    return title ? cleanLine(source.text.slice(title.begin, title.end)) : source.name || t('export.untitled');
}

/** "prediction, hedged, Marta Lindqvist" */
export function describeClaim({ answer }: Article, claim: Claim): string {
    const kind = kindOfClaim(answer.claims.indexOf(claim));
    const speaker = claim.attribution === undefined ? undefined : answer.attributions[claim.attribution]?.speaker;
    const hedge = claim.hedge.level === 'asserted' ? [] : [tName('hedge', claim.hedge.level)];
    return [tName('kind', kind), ...hedge, ...(speaker ? [speaker] : [])].join(', ');
}

function claimLines(article: Article): string[] {
    return shownClaims.value.flatMap((index) => {
        const claim = article.answer.claims[index];
        if (!claim) return [];
        const text = cleanLine(article.source.text.slice(claim.begin, claim.end));
        return [`- ${text} (${describeClaim(article, claim)})`];
    });
}

/** The summary; with references, each sentence carries its number in the article. */
export function summaryText(article: Article, references: boolean): string {
    return chosen.value
        .map((sentence) => sentenceText(article, sentence) + (references ? ` [${sentence + 1}]` : ''))
        .join(' ');
}

export function markdown(article: Article): string {
    const points = chosen.value.map((sentence) => `- ${sentenceText(article, sentence)} [${sentence + 1}]`);
    return [
        `# ${articleTitle(article)}`,
        `## ${t('summary.title')}`,
        points.join('\n'),
        `## ${t('claims.title')}`,
        claimLines(article).join('\n') || t('claims.none'),
        ...marksAsMarkdown(article),
        `_${t('export.note')}_`,
        '',
    ].join('\n\n');
}

export function plainText(article: Article): string {
    return [
        articleTitle(article),
        summaryText(article, false),
        t('claims.title'),
        claimLines(article).join('\n') || t('claims.none'),
        ...marksAsText(),
        '',
    ].join('\n\n');
}
