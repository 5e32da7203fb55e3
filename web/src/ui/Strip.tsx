interface Props {
    /** How many sentences there are, and the places of those that the summary takes. */
    total: number;
    places: number[];
}

const most = 200;

/** Where in a section the summary's sentences stand. For the eye; the words beside it say how many. */
export function Strip({ total, places }: Props) {
    return (
        <svg class="strip" viewBox={`0 0 ${Math.max(1, total)} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="strip-all" width={Math.max(1, total)} height="1" />
            {places.slice(0, most).map((place) => (
                <rect key={place} class="strip-taken" x={place} width="1" height="1" />
            ))}
        </svg>
    );
}
