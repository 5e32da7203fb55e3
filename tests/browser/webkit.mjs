// WebKitGTK's MiniBrowser by the W3C WebDriver protocol: the few commands that its smoke test needs.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

const libraries = '/usr/lib';
/** The protocol's name of the Control key. */
const control = '\uE009';
/** What the protocol calls an element's id. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

function miniBrowser() {
    const found = readdirSync(libraries)
        .map((machine) => `${libraries}/${machine}/webkit2gtk-4.1/MiniBrowser`)
        .find((path) => existsSync(path));
    if (!found) throw new Error('MiniBrowser is missing. Install it first: apt-get install webkit2gtk-driver xvfb xauth');
    return found;
}

function freePort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** Sends one command; throws what the driver says is wrong. */
async function command(address, method, body) {
    const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
}

/** The driver listens some time after it was started. */
async function untilReady(address, patienceMs = 30_000) {
    const end = Date.now() + patienceMs;
    for (;;) {
        const ready = await command(`${address}/status`, 'GET').then(
            (status) => status.ready !== false,
            () => false,
        );
        if (ready) return;
        if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

function pageOf(session) {
    const send = (path, body) => command(`${session}/${path}`, 'POST', body);
    return {
        goto: (url) => send('url', { url }),
        /** `work(...values)` in the page, as in the other drivers. */
        evaluate: (work, ...values) => send('execute/sync', { script: `return (${work})(...arguments)`, args: values }),
        find: async (selector) => (await send('element', { using: 'css selector', value: selector }))[elementKey],
        click: async function (selector) {
            await send(`element/${await this.find(selector)}/click`, {});
        },
        /** Types into an element; into a file input, the path of a file. */
        type: async function (selector, text) {
            await send(`element/${await this.find(selector)}/value`, { text });
        },
        /** Presses one key while Control is held. */
        withControl: (key) =>
            send('actions', {
                actions: [
                    {
                        type: 'key',
                        id: 'keyboard',
                        actions: [
                            { type: 'keyDown', value: control },
                            { type: 'keyDown', value: key },
                            { type: 'keyUp', value: key },
                            { type: 'keyUp', value: control },
                        ],
                    },
                ],
            }),
    };
}

/** A browser on a screen of its own that nobody sees. */
export async function startWebKit() {
    const port = await freePort();
    const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
        env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
        stdio: 'ignore',
        detached: true,
    });
    const address = `http://127.0.0.1:${port}`;
    const stop = () => process.kill(-driver.pid, 'SIGTERM');
    try {
        await untilReady(address);
        const wanted = { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };
        const { sessionId } = await command(`${address}/session`, 'POST', { capabilities: { alwaysMatch: wanted } });
        const session = `${address}/session/${sessionId}`;
        return {
            page: pageOf(session),
            close: async () => {
                await command(session, 'DELETE').catch(() => {});
                stop();
            },
        };
    } catch (error) {
        stop();
        throw error;
    }
}
