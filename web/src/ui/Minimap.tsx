import { article } from '../state/article.ts';
import { shownClaims } from '../state/claims.ts';
import { drawnMarks, kindOfClaim } from '../state/marks.ts';
import { chosen } from '../state/summary.ts';
import { jumpTo } from './jump.ts';

const most = 400;

/**
 * Where in the article the summary and the claims lie. It is for the eye and the mouse; the summary panel says the same
 * in words.
 */
export function Minimap() {
    const current = article.value;
    if (!current) return null;
    const { answer } = current;
    const length = Math.max(1, answer.blocks.at(-1)?.end ?? 1);
    const place = (offset: number): number => (offset / length) * 1000;
    return (
        <svg
            class="minimap"
            viewBox="0 0 12 1000"
            preserveAspectRatio="none"
            aria-hidden="true"
            onClick={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                const wanted = ((event.clientY - box.top) / box.height) * length;
                jumpTo(Math.max(0, answer.sentences.findLastIndex(({ begin }) => begin <= wanted)));
            }}
        >
            <rect class="minimap-line" x="5.5" y="0" width="1" height="1000" />
            {chosen.value.slice(0, most).map((index) => {
                const sentence = answer.sentences[index];
                if (!sentence) return null;
                const height = Math.max(4, place(sentence.end) - place(sentence.begin));
                return <rect key={`s${index}`} class="minimap-summary" x="3" width="6" y={place(sentence.begin)} height={height} />;
            })}
            {shownClaims.value.slice(0, most).map((index) => {
                const claim = answer.claims[index];
                return (
                    claim && (
                        <rect key={`c${index}`} class={`minimap-claim kind-${kindOfClaim(index)}`} x="9" width="3" y={place(claim.begin)} height="6" />
                    )
                );
            })}
            {drawnMarks.value.slice(0, most).map(({ id, span }) => (
                span && <rect key={`m${id}`} class="minimap-mine" x="0" width="3" y={place(span.begin)} height="6" />
            ))}
        </svg>
    );
}
