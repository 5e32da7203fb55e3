// Nothing leaves: each way in which a page could send something is planted in the page, is refused by its policy, and
// never reaches a server that listens; planted in a page without a policy, each reaches it, so the check can see it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { root, serve, singleFile, startChromium, startFirefox } from './drive.mjs';

/**
 * Notes what anything sends to it, and never answers. A connection without a byte is no sending: Chromium connects to a
 * frame's or a form's address before it asks the policy, and then sends nothing.
 */
function listen() {
    const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.on('data', (bytes) => {
            server.received += bytes.length;
            socket.destroy();
        });
    });
    server.received = 0;
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What could send something, each as code that runs in the page. */
const ways = {
    fetch: (address) => void fetch(`http://${address}/`).catch(() => {}),
    XMLHttpRequest: (address) => {
        const request = new XMLHttpRequest();
        request.open('GET', `http://${address}/`);
        request.send();
    },
    image: (address) => void (new Image().src = `http://${address}/`),
    beacon: (address) => void navigator.sendBeacon(`http://${address}/`, 'text'),
    WebSocket: (address) => void new WebSocket(`ws://${address}/`),
    EventSource: (address) => void new EventSource(`http://${address}/`),
    style: (address) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = `http://${address}/`;
        document.head.append(link);
    },
    frame: (address) => {
        const frame = document.createElement('iframe');
        frame.src = `http://${address}/`;
        document.body.append(frame);
    },
    form: (address) => {
        const form = document.createElement('form');
        form.action = `http://${address}/`;
        form.target = '_blank';
        document.body.append(form);
        form.submit();
    },
};

/** Whether a way reaches the server, from a page at an address. */
async function reaches(newPage, address, way) {
    const server = await listen();
    const page = await newPage();
    await page.goto(address);
    await page.evaluate(way, `127.0.0.1:${server.address().port}`).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.close();
    server.close();
    return server.received > 0;
}

const drivers = {
    Chromium: async () => {
        const browser = await startChromium();
        const context = await browser.newContext();
        return { browser, newPage: () => context.newPage() };
    },
    Firefox: async () => {
        const browser = await startFirefox();
        return { browser, newPage: () => browser.newPage() };
    },
};

for (const [name, start] of Object.entries(drivers))
    describe(`nothing leaves: ${name}`, () => {
        let driver;
        let open;
        let site;
        before(async () => {
            driver = await start();
            site = await serve(`${root}dist/site`);
            open = await serve(`${root}tests/browser`);
        });
        after(async () => {
            await driver?.browser.close();
            site?.stop();
            open?.stop();
        });

        for (const [way, code] of Object.entries(ways))
            test(way, async () => {
                const places = [`${open.address}without_policy.html`, singleFile, site.address];
                const sent = await Promise.all(places.map((place) => reaches(driver.newPage, place, code)));
                assert.deepEqual(sent, [true, false, false], 'seen without a policy, refused in the file and the hosted copy');
            });
    });

test('what no policy covers is not in the page at all', () => {
    for (const file of ['dist/lectern.html', 'dist/site/index.html']) {
        const built = readFileSync(root + file, 'utf8');
        for (const name of ['RTCPeerConnection', 'WebTransport', 'sendBeacon', 'EventSource('])
            assert.ok(!built.includes(name), `${name} in ${file}`);
    }
});
