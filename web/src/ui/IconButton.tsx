import { Icon, type IconName } from './icons.tsx';

interface Props {
    icon: IconName;
    label: string;
    onClick?: () => void;
    pressed?: boolean;
    disabled?: boolean;
    class?: string;
    popoverTarget?: string;
}

export function IconButton({ icon, label, onClick, pressed, disabled, popoverTarget, class: name = '' }: Props) {
    return (
        <button
            type="button"
            class={`icon-button ${name}`}
            aria-label={label}
            title={label}
            disabled={disabled}
            aria-pressed={pressed}
            onClick={onClick}
            {...(popoverTarget && { popovertarget: popoverTarget })}
        >
            <Icon name={icon} />
        </button>
    );
}
