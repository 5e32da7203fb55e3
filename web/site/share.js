// The installed copy as a target of the system's share sheet. What is shared goes from here into the address's fragment,
// which no browser sends anywhere, so it never reaches the server.
self.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'POST' || !new URL(request.url).pathname.endsWith('/share')) return;
    event.respondWith(
        (async () => {
            const shared = await request.formData();
            const parts = ['title', 'text', 'url'].map((name) => String(shared.get(name) ?? '').trim());
            const text = parts.filter((part) => part !== '').join('\n\n');
            return Response.redirect(`${self.registration.scope}#text=${encodeURIComponent(text)}`, 303);
        })(),
    );
});
