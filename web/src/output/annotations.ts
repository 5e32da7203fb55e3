// W3C Web Annotations: each claim and each summary sentence with a TextQuote and a TextPosition selector.
// https://www.w3.org/TR/annotation-model/#selectors

import type { Span } from '../../../wasm/lectern.d.ts';
import type { Article } from '../state/article.ts';
import { shownClaims } from '../state/claims.ts';
import { chosen } from '../state/summary.ts';
import { describeClaim } from './text.ts';

const contextLength = 32;

/** Positions count code points, as the specification asks. */
function codePointCounter(text: string): (offset: number) => number {
    let offset = 0;
    let points = 0;
    return (wanted) => {
        if (wanted < offset) offset = points = 0;
        while (offset < wanted) {
            offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
            ++points;
        }
        return points;
    };
}

export function annotations(article: Article): string {
    const { text } = article.source;
    const count = codePointCounter(text);
    const selectors = ({ begin, end }: Span) => [
        {
            type: 'TextQuoteSelector',
            exact: text.slice(begin, end),
            prefix: text.slice(Math.max(0, begin - contextLength), begin),
            suffix: text.slice(end, end + contextLength),
        },
        { type: 'TextPositionSelector', start: count(begin), end: count(end) },
    ];
    const annotation = (id: string, span: Span, purpose: string, value: string) => ({
        type: 'Annotation',
        id: `#${id}`,
        motivation: purpose === 'tagging' ? 'classifying' : 'highlighting',
        body: { type: 'TextualBody', purpose, value, format: 'text/plain' },
        target: { source: 'urn:lectern:article', selector: selectors(span) },
    });
    const claims = shownClaims.value.flatMap((index) => {
        const claim = article.answer.claims[index];
        return claim ? [annotation(`claim-${index + 1}`, claim, 'tagging', describeClaim(article, claim))] : [];
    });
    const summary = chosen.value.flatMap((index) => {
        const sentence = article.answer.sentences[index];
        return sentence ? [annotation(`summary-${index + 1}`, sentence, 'describing', 'summary')] : [];
    });
    const items = [...summary, ...claims];
    return JSON.stringify(
        {
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            type: 'AnnotationPage',
            generator: { type: 'Software', name: 'Lectern', version: article.answer.engine.version },
            items,
        },
        null,
        1,
    );
}
