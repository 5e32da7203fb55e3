// The page's one Trusted Types policy: the only place where a string may become a script's address or be parsed as
// markup. What is parsed stays in a document of its own that runs nothing and shows nothing.

interface Policy {
    createHTML(markup: string): string;
    createScriptURL(url: string): string;
}

interface PolicyFactory {
    createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = { createHTML: (markup) => markup, createScriptURL: (url) => url };
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory ? factory.createPolicy('lectern', rules) : rules;

export function startClassicWorker(source: string): Worker {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    return new Worker(policy.createScriptURL(url));
}

/** A script that lies beside the hosted page. */
export function startOwnWorker(path: string): Worker {
    return new Worker(policy.createScriptURL(path));
}

export function parseMarkup(markup: string, type: 'text/html' | 'application/xml' | 'application/xhtml+xml'): Document {
    return new DOMParser().parseFromString(policy.createHTML(markup), type);
}

export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
    return navigator.serviceWorker.register(policy.createScriptURL('service-worker.js'));
}
