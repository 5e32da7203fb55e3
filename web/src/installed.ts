// The hosted copy's service worker: works offline after one visit, and updates only when the reader says so.

import { signal } from '@preact/signals';
import { registerServiceWorker } from './trusted.ts';

/** Set when a new version lies ready; calling it switches over and reloads. */
export const update = signal<(() => void) | null>(null);

function offer(waiting: ServiceWorker): void {
    update.value = () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        waiting.postMessage({ type: 'SKIP_WAITING' });
    };
}

export async function keepForOffline(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    try {
        const registration = await registerServiceWorker();
        const watch = (): void => {
            const { waiting } = registration;
            if (waiting && navigator.serviceWorker.controller) offer(waiting);
        };
        watch();
        registration.addEventListener('updatefound', () => {
            registration.installing?.addEventListener('statechange', watch);
        });
    } catch {
        // Without a service worker the page works all the same, but only online.
    }
}
