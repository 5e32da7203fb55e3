import { useLayoutEffect, useRef } from 'preact/hooks';
import { claimKinds, kindLetter } from '../state/claims.ts';
import { t, tName } from '../state/language.ts';
import { Icon } from './icons.tsx';
import { markSelection } from './marking.ts';
import { dropSelection, type Selected, selected } from './selection.ts';

/** In CSS pixels. */
const gap = 10;

/** Beneath the selection, where touch screens leave room; above it where there is none; always whole on the screen. */
function place(toolbar: HTMLElement, { box }: Selected): void {
    const { width, height } = toolbar.getBoundingClientRect();
    const room = document.documentElement;
    const floor = room.clientHeight - (matchMedia('(max-width: 60rem)').matches ? 80 : gap);
    const below = box.bottom + gap;
    const top = below + height <= floor ? below : Math.max(60, Math.min(box.top - gap - height, floor - height));
    const middle = (box.left + box.right) / 2 - width / 2;
    toolbar.style.top = `${Math.max(gap, Math.min(top, floor - height))}px`;
    toolbar.style.left = `${Math.max(gap, Math.min(middle, room.clientWidth - width - gap))}px`;
}

/** Left and right go from button to button, as the ARIA practices ask. */
function move(event: KeyboardEvent): void {
    const toolbar = event.currentTarget as HTMLElement;
    if (event.key === 'Escape') {
        event.stopPropagation();
        dropSelection();
        return;
    }
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    const step = ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0) * rtl;
    if (step === 0) return;
    const buttons = [...toolbar.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
}

/** What can be done with the words that are selected: highlight them, as a kind or as one's own, or write a note. */
export function SelectionToolbar() {
    const toolbar = useRef<HTMLDivElement>(null);
    const now = selected.value;
    useLayoutEffect(() => {
        if (toolbar.current && now) place(toolbar.current, now);
    }, [now]);
    if (!now) return null;
    return (
        <div
            ref={toolbar}
            class="mark-toolbar"
            role="toolbar"
            aria-label={t('marks.toolbar')}
            onKeyDown={move}
            // A press must not take the selection away.
            onMouseDown={(event) => event.preventDefault()}
        >
            <button type="button" class="primary" onClick={() => markSelection(null)}>
                <Icon name="pen" />
                {t('marks.highlight')}
            </button>
            <button type="button" onClick={() => markSelection(null, true)}>
                <Icon name="note" />
                {t('marks.note')}
            </button>
            <span class="mark-kinds">
                {claimKinds.map((kind) => (
                    <button
                        type="button"
                        key={kind}
                        class={`letter kind-${kind}`}
                        aria-label={t('marks.as', { kind: tName('kind', kind) })}
                        title={t('marks.as', { kind: tName('kind', kind) })}
                        onClick={() => markSelection(kind)}
                    >
                        {kindLetter[kind]}
                    </button>
                ))}
            </span>
        </div>
    );
}
