/**
 * Keeps the page in the browser: exactly the files of one build, each checked by its digest, all of them or none. It
 * takes another build's place only when the page tells it to.
 */
import { clientsClaim } from 'workbox-core';
import { addPlugins, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

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

/** The browser cleared its cache, and the worker stayed: the page is the server's by now, be it a later build, or words. */
addPlugins([
  {
    handlerDidError: async ({ request }) => {
      if (request.mode !== 'navigate') return undefined;
      return await fetch(request.url, { cache: 'no-store' }).catch(inWords);
    },
  },
]);

function inWords(): Response {
  const html = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>议阅</title>
<h1>请连上网络，再打开一次议阅</h1>
<p>浏览器清掉了议阅的页面文件，要从网上重新取一次。批注没有存在那里，请不要清除浏览器的数据。</p>
<p lang="en">Connect to the network and open Yiyue again: the browser has cleared the files of its page. Notes are kept elsewhere;
do not clear the browser’s data.</p>
</html>
`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
