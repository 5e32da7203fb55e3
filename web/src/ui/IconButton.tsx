import { Icon, type IconName } from './icons.tsx';

interface Props {
    icon: IconName;
    label: string;
    onClick?: () => void;
    pressed?: boolean;
    expanded?: boolean;
    /** The label in sight, where there is room. */
    labelled?: boolean;
    /** A word of the label, in sight wherever there is room or not. */
    word?: string;
    disabled?: boolean;
    class?: string;
    popoverTarget?: string;
}

export function IconButton({ icon, label, onClick, pressed, expanded, labelled, word, disabled, popoverTarget, class: name = '' }: Props) {
    return (
        <button
            type="button"
            class={`icon-button ${name}`}
            aria-label={label}
            title={label}
            disabled={disabled}
            aria-pressed={pressed}
            aria-expanded={expanded}
            onClick={onClick}
            {...(popoverTarget && { popovertarget: popoverTarget })}
        >
            <Icon name={icon} />
            {word && <span>{word}</span>}
            {labelled && <span class="button-label">{label}</span>}
        </button>
    );
}
