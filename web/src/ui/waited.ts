import { computed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { progress } from '../state/article.ts';

const patience = 250; // milliseconds before a wait is worth showing

/** Changes far less often than the progress itself. */
const isWaiting = computed(() => progress.value !== null);

/** Whether something has been under way for so long that it is worth showing. */
export function useWaited(): boolean {
    const waiting = isWaiting.value;
    const [shown, setShown] = useState(false);
    useEffect(() => {
        if (!waiting) {
            setShown(false);
            return undefined;
        }
        const timer = setTimeout(() => setShown(true), patience);
        return () => clearTimeout(timer);
    }, [waiting]);
    return waiting && shown;
}
