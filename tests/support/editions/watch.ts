/** Watches everything that the app's pages do for what must not happen: errors, and requests to anywhere else. */
import type { BrowserContext } from '@playwright/test';

/** Addresses that lead nowhere but into the page itself. */
const local = /^(about|blob|data):/;

export function watch(context: BrowserContext, origin: string, report: (problem: string) => void): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !local.test(url)) report(`request to ${url}`);
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      const url = new URL(socket.url());
      if (url.host !== new URL(origin).host) report(`request to ${url.href}`);
    }),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => {
    // What the browser itself throws has no lines of a stack.
    report(`page error: ${error.error().stack || error.error().message}`);
  });
}
