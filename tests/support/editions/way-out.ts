/** The only way out of a test's browser: a proxy that lets nothing through and tells what was wanted of it. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where Chromium itself looks for updates and accounts; a page that went there would still show by its own events. */
const ofTheBrowser = /^\w+ (https?:\/\/)?([\w-]+\.)*(google|googleapis|gstatic|gvt1)\.com[:/]/;

export interface WayOut {
  /** For a browser context; addresses of this computer itself don't go through it. */
  readonly proxy: { readonly server: string; readonly bypass: string };
  close(): void;
}

/** Finds also what a page's own events don't show: connections made beforehand, and those of service workers. */
export async function guardWayOut(origin: string, report: (problem: string) => void): Promise<WayOut> {
  // Chromium connects also to an origin that the test answers for itself.
  const own = `CONNECT ${new URL(origin).hostname}:443 `;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data: Buffer) => {
      const wanted = data.toString('latin1').split('\r\n', 1)[0] ?? '';
      if (!ofTheBrowser.test(wanted) && !wanted.startsWith(own)) report(`request out: ${wanted}`);
      socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const proxy = { server: `127.0.0.1:${address.port}`, bypass: '127.0.0.1,localhost,[::1]' };
  return { proxy, close: () => server.close() };
}
