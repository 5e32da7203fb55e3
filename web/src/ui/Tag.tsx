import type { ComponentChildren } from 'preact';

interface TagProps {
    /** Beside `tag`: whose it is. */
    class: string;
    label: string;
    title: string;
    onClick: (event: MouseEvent) => void;
    children: ComponentChildren;
}

/**
 * A small button directly behind words of the text. Lines may break before any button: a joiner without width, in a span that
 * does not wrap, keeps this one from standing alone on the next line.
 */
export function Tag({ class: name, label, title, onClick, children }: TagProps) {
    return (
        <span class="joined">
            <button type="button" class={`tag ${name}`} aria-label={label} title={title} onClick={onClick}>
                {children}
            </button>
        </span>
    );
}
