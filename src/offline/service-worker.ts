/**
 * Keeps the page in the browser: exactly the files of one build, each checked by its digest, all of them or none. It
 * takes another build's place only when the page tells it to.
 */
import { clientsClaim } from 'workbox-core';
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** What pages have no types for. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
};

/** Put in when the page is packed. */
declare const PAGE_FILES: readonly PrecacheEntry[];

clientsClaim();
// Whatever somebody's message adds to the page's address, it is this page.
precacheAndRoute([...PAGE_FILES], { ignoreURLParametersMatching: [/^/], cleanURLs: false });

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
