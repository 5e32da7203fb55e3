// A part of the hosted copy's service worker. Where a connection breaks half-way, Firefox refuses to cache the file with
// something that is no Error, and Workbox lets only Errors end an installation: it would offer an update that lacks a file.
{
    const { put } = self.Cache.prototype;
    self.Cache.prototype.put = function (...given) {
        return put.apply(this, given).catch((reason) => {
            throw reason instanceof Error ? reason : new Error(String(reason));
        });
    };
}
