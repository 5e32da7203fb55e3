import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Block } from '../../../wasm/lectern.d.ts';
import type { Article } from '../state/article.ts';
import type { Look } from '../state/look.ts';
import { BlockText } from './BlockText.tsx';
import { Fold } from './Fold.tsx';
import type { ChunkRange } from './chunks.ts';

/** The end of the run of blocks of one kind that starts at `first`. */
export function runEnd(blocks: Block[], first: number, last: number): number {
    let end = first + 1;
    while (end < last && blocks[end]?.kind === blocks[first]?.kind) ++end;
    return end;
}

interface ChunkProps {
    article: Article;
    range: ChunkRange;
    look: ReadonlySignal<Look>;
}

/** A run of blocks; the browser skips the layout of those that are out of sight. */
export function Chunk({ article, range, look }: ChunkProps) {
    const { blocks } = article.answer;
    const parts: JSX.Element[] = [];
    for (let i = range.first; i < range.last; ++i) {
        const kind = blocks[i]?.kind;
        if (kind === 'boilerplate' || kind === 'list_item') {
            const end = runEnd(blocks, i, range.last);
            const run = Array.from({ length: end - i }, (_, k) => i + k);
            parts.push(
                kind === 'boilerplate' ? (
                    <Fold key={i} article={article} blocks={run} />
                ) : (
                    <ul key={i}>
                        {run.map((block) => (
                            <BlockText key={block} article={article} index={block} look={look} />
                        ))}
                    </ul>
                ),
            );
            i = end - 1;
        } else {
            parts.push(<BlockText key={i} article={article} index={i} look={look} />);
        }
    }
    return <div class="chunk">{parts}</div>;
}
