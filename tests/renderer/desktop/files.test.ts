import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FilesBridge } from '../../../src/bridge.ts';
import { originAt } from '../../../src/server/address.ts';
import { listen } from '../../../src/server/listen.ts';
import { serveSite } from '../../../src/server/site.ts';
import { MemoryJournal } from '../../server/memory-journal.ts';
import { digestOf, MemoryFiles } from '../../support/memory-files.ts';
import { NoSocket } from '../../support/no-socket.ts';

const fetchForReal = globalThis.fetch;
const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
const sha256 = digestOf(bytes);
let stored: MemoryFiles;
let server: Server;
let port = 0;

/** As a browser sends what a page at the server's origin asks for. */
async function fetchAsPage(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('sec-fetch-site', 'same-origin');
  headers.set('sec-fetch-dest', 'empty');
  if (init.method === 'POST') headers.set('origin', originAt(port));
  const send = () => fetchForReal(originAt(port) + path, { ...init, headers });
  return send().catch(send);
}

async function startServer(wanted = 0): Promise<void> {
  server = createServer();
  expect(await listen(server, wanted)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  const journal = Promise.resolve(new MemoryJournal());
  const { request } = serveSite({
    folder: tmpdir(),
    port,
    version: '0.1.0',
    journal,
    files: stored,
    data: { place: '', id: null },
    lookAtFolder: () => undefined,
  });
  server.on('request', request);
}

async function stopServer(): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** The page's file store, as a page that was just loaded has it. */
async function openPage(files?: FilesBridge): Promise<FilesBridge> {
  vi.resetModules();
  vi.stubGlobal('window', files === undefined ? {} : { desktop: { files } });
  return (await import('../../../src/renderer/desktop/files.ts')).files;
}

beforeEach(async () => {
  const page = new EventTarget();
  vi.stubGlobal('fetch', fetchAsPage);
  vi.stubGlobal('WebSocket', NoSocket);
  vi.stubGlobal('location', { host: '' });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  stored = new MemoryFiles();
  await startServer();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  if (server.listening) await stopServer();
});

describe('the file store behind the local server', () => {
  it('keeps bytes, lists them and gives them back', async () => {
    const files = await openPage();
    expect(await files.keep(bytes)).toEqual({ state: 'kept', sha256 });
    expect(await files.list()).toEqual([sha256]);
    expect(await files.read(sha256)).toEqual({ state: 'read', bytes });
    expect(await files.keep(new Uint8Array())).toMatchObject({ state: 'kept' });
  });

  it('tells what is missing and what is damaged', async () => {
    const files = await openPage();
    expect(await files.read(sha256)).toEqual({ state: 'missing' });
    stored.kept.set(sha256, new Uint8Array([1]));
    expect(await files.read(sha256)).toEqual({ state: 'damaged' });
  });

  it('says why nothing was kept', async () => {
    const files = await openPage();
    stored.failure = 'full';
    expect(await files.keep(bytes)).toEqual({ state: 'failed', code: 'full' });
    await stopServer();
    expect(await files.keep(bytes)).toEqual({ state: 'failed', code: 'unreachable' });
    await expect(files.read(sha256)).rejects.toThrow();
    await expect(files.list()).rejects.toThrow();
  });

  it('goes on with the new token of a server that was started again', async () => {
    const files = await openPage();
    await files.list();
    await stopServer();
    await startServer(port);
    expect(await files.keep(bytes)).toEqual({ state: 'kept', sha256 });
  });

  it.each([400, 413, 415])('takes %i for a body that will never be taken', async (status) => {
    const files = await openPage();
    await files.list();
    vi.stubGlobal('fetch', async () => new Response('', { status }));
    expect(await files.keep(bytes)).toEqual({ state: 'failed', code: 'refused' });
  });

  it('takes nothing that another program answers', async () => {
    const files = await openPage();
    for (const body of ['<html>', '{}', '{"state":"kept"}', '{"token":"x","state":"read"}']) {
      vi.stubGlobal('fetch', async () => new Response(body));
      expect(await files.keep(bytes)).toEqual({ state: 'failed', code: 'unreachable' });
      await expect(files.read(sha256)).rejects.toThrow();
      await expect(files.list()).rejects.toThrow();
    }
  });
});

describe('the file store of the desktop app', () => {
  it('is asked over the bridge', async () => {
    const files = await openPage(stored);
    expect(await files.keep(bytes)).toEqual({ state: 'kept', sha256 });
    expect(await files.read(sha256)).toEqual({ state: 'read', bytes });
  });

  it('calls refused what the checks of the app do not take', async () => {
    const rejecting = { keep: () => Promise.reject(new Error('not accepted')), read: vi.fn(), list: vi.fn() };
    const files = await openPage(rejecting);
    expect(await files.keep(bytes)).toEqual({ state: 'failed', code: 'refused' });
  });
});
