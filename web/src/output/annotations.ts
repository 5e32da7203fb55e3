// W3C Web Annotations: each claim, each summary sentence and each mark of the reader's, with a TextQuote and a
// TextPosition selector. The creator tells whose an annotation is.
// https://www.w3.org/TR/annotation-model/#selectors

import type { Span } from '../../../wasm/lectern.d.ts';
import type { Article } from '../state/article.ts';
import { address, webAddress } from '../state/address.ts';
import { type Quote, quoteOf } from '../state/anchors.ts';
import { shownClaims } from '../state/claims.ts';
import { kindOfClaim, type Mark, marks } from '../state/marks.ts';
import { t } from '../state/language.ts';
import { chosen } from '../state/summary.ts';
import { describeClaim } from './text.ts';

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

interface Body {
    type: 'TextualBody';
    purpose: string;
    value: string;
    format: 'text/plain';
}

const said = (purpose: string, value: string): Body => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });

/** `assessing`: a word on a claim of Lectern's; `editing`: that claim was taken away. Read back by input/annotations.ts. */
function motivationOf({ of, kind, note }: Mark): string {
    if (of !== 'own') return of === 'removed' ? 'editing' : 'assessing';
    if (note) return 'commenting';
    return kind ? 'classifying' : 'highlighting';
}

function bodiesOf({ of, kind, note }: Mark): Body[] {
    if (of === 'removed') return [said('editing', 'removed')];
    return [...(note ? [said('commenting', note)] : []), ...(kind ? [said('tagging', kind)] : [])];
}

export function annotations(article: Article): string {
    const { text } = article.source;
    const count = codePointCounter(text);
    const source = webAddress(address.value) ?? 'urn:lectern:article';
    const position = ({ begin, end }: Span) => ({ type: 'TextPositionSelector', start: count(begin), end: count(end) });
    const target = (quote: Quote, span: Span | null) => ({
        source,
        selector: [{ type: 'TextQuoteSelector', ...quote }, ...(span ? [position(span)] : [])],
    });
    const lectern = { type: 'Software', name: 'Lectern' };
    const annotation = (id: string, span: Span, motivation: string, body: Body[]) => ({
        type: 'Annotation',
        id: `#${id}`,
        motivation,
        creator: lectern,
        body,
        target: target(quoteOf(text, span), span),
    });
    const claims = shownClaims.value.flatMap((index) => {
        const claim = article.answer.claims[index];
        const body = claim ? [said('describing', describeClaim(article, claim)), said('tagging', kindOfClaim(index))] : [];
        return claim ? [annotation(`claim-${index + 1}`, claim, 'classifying', body)] : [];
    });
    const summary = chosen.value.flatMap((index) => {
        const sentence = article.answer.sentences[index];
        return sentence ? [annotation(`summary-${index + 1}`, sentence, 'highlighting', [said('describing', 'summary')])] : [];
    });
    const own = marks.value.map((mark) => ({
        type: 'Annotation',
        id: `#mark-${mark.id}`,
        motivation: motivationOf(mark),
        creator: { type: 'Person', name: t('marks.reader') },
        created: new Date(mark.made).toISOString(),
        body: bodiesOf(mark),
        target: target(mark.quote, mark.span),
    }));
    const items = [...summary, ...claims, ...own];
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
