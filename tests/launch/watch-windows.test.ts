import { createServer, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { startProgram } from '../../src/launch/start-program.mjs';
import { untilWindow } from '../../src/launch/watch-windows.ts';
import { countWindows } from '../../src/server/count-windows.ts';
import { listen } from '../../src/server/listen.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** In place of the portable edition's server: says in turn how many windows there were. */
async function serve(...counts: number[]): Promise<string> {
  server = createServer((request, response) => {
    const windows = counts.length > 1 ? counts.shift() : counts[0];
    response.end(request.url === '/health?windows' ? JSON.stringify({ windows }) : '');
  });
  expect(await listen(server, 0)).toBeNull();
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/?safe-mode`;
}

it('the wait for a window ends with one more than there were', async () => {
  const url = await serve(2, 2, 3);
  const before = await countWindows(url);
  expect(before).toBe(2);
  await untilWindow(url, before ?? 0, new AbortController().signal);
  expect(await countWindows(url)).toBe(3);
});

it('where nobody says how many there are, only the wait’s own end ends it', async () => {
  const url = await serve(0);
  server?.removeAllListeners('request').on('request', (_, response) => response.end('{}'));
  expect(await countWindows(url)).toBeNull();
  const waiting = new AbortController();
  const wait = untilWindow(url, 0, waiting.signal);
  waiting.abort();
  await wait;
});

it('a browser that fails before it has a window counts as not started, however late', async () => {
  const never = new Promise<void>(() => undefined);
  const fails = ['-e', 'setTimeout(() => process.exit(1), 100)'];
  expect(await startProgram(process.execPath, fails, process.env, never)).toBe(false);
  const goesOn = ['-e', 'setTimeout(() => undefined, 1000)'];
  expect(await startProgram(process.execPath, goesOn, process.env, Promise.resolve())).toBe(true);
});
