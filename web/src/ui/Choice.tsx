interface Props<Name extends string> {
    label: string;
    names: readonly Name[];
    chosen: Name;
    say: (name: Name) => string;
    choose: (name: Name) => void;
}

/** One of a few, side by side. */
export function Choice<Name extends string>({ label, names, chosen, say, choose }: Props<Name>) {
    return (
        <div class="choice" role="group" aria-label={label}>
            {names.map((name) => (
                <button type="button" key={name} aria-pressed={chosen === name} onClick={() => choose(name)}>
                    {say(name)}
                </button>
            ))}
        </div>
    );
}
