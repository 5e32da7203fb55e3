// A text handed over in the address: lectern.html#text=… A fragment stays in the browser; it is never sent anywhere.

import { read } from '../state/actions.ts';

export function readFragment(): void {
    const take = (): void => {
        const handed = /^#text=(.*)$/s.exec(location.hash)?.[1];
        if (handed === undefined) return;
        history.replaceState(null, '', location.pathname + location.search);
        let text = handed;
        try {
            text = decodeURIComponent(handed.replaceAll('+', ' '));
        } catch {
            // A stray per cent sign: the text is taken as it stands.
        }
        void read(text);
    };
    take();
    addEventListener('hashchange', take);
}
