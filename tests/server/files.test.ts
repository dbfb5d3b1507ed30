import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostFileBytes } from '../../src/bridge.ts';
import { originAt } from '../../src/server/address.ts';
import { listen } from '../../src/server/listen.ts';
import { serveSite } from '../../src/server/site.ts';
import { askServer } from '../support/ask-server.ts';
import { digestOf, MemoryFiles } from '../support/memory-files.ts';
import { MemoryJournal } from './memory-journal.ts';

const sameOrigin = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' };
const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
const sha256 = digestOf(bytes);
let files: MemoryFiles;
let server: Server;
let port: number;
let token: string;

beforeEach(async () => {
  files = new MemoryFiles();
  server = createServer();
  expect(await listen(server, 0)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  const journal = Promise.resolve(new MemoryJournal());
  server.on(
    'request',
    serveSite({
      folder: tmpdir(),
      port,
      version: '0.1.0',
      journal,
      files,
      data: { place: '', id: null },
      lookAtFolder: () => undefined,
    }).request,
  );
  token = JSON.parse((await askServer(port, '/session', { headers: sameOrigin })).body).token;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const binary = 'application/octet-stream';

/** As the page asks, but for what is said otherwise; a header that is null is left out. */
function headersFor(type: string, length: number, changed: Readonly<Record<string, string | null>> = {}) {
  const all = {
    ...sameOrigin,
    origin: originAt(port),
    'content-type': type,
    'content-length': String(length),
    'x-yiyue-token': token,
    ...changed,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function keep(body: Uint8Array, changed: Readonly<Record<string, string | null>> = {}, method = 'POST') {
  const headers = headersFor(binary, body.byteLength, changed);
  return askServer(port, '/files/keep', { method, headers, body });
}

async function post(name: string, body: string): Promise<Response> {
  const headers = headersFor('application/json', Buffer.byteLength(body), { 'content-length': null });
  return fetch(`${originAt(port)}/files/${name}`, { method: 'POST', headers, body });
}

describe('the file store, asked by the page', () => {
  it('keeps bytes as they are, lists them, and gives them back', async () => {
    expect(JSON.parse((await keep(bytes)).body)).toEqual({ state: 'kept', sha256 });
    expect(files.kept.get(sha256)).toEqual(bytes);
    expect(await (await post('list', 'null')).json()).toEqual([sha256]);
    const answer = await post('read', JSON.stringify(sha256));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('gives them back as nothing that a browser would show or run', async () => {
    files.kept.set(sha256, bytes);
    const { headers } = await post('read', JSON.stringify(sha256));
    expect(headers.get('content-type')).toBe(binary);
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('says as an answer, not as an error, what it lacks, what is damaged, and what it could not write', async () => {
    const read = async () => (await post('read', JSON.stringify(sha256))).json();
    expect(await read()).toEqual({ state: 'missing' });
    files.kept.set(sha256, new Uint8Array([1]));
    expect(await read()).toEqual({ state: 'damaged' });
    files.failure = 'full';
    const { status, body } = await keep(bytes);
    expect([status, JSON.parse(body)]).toEqual([200, { state: 'failed', code: 'full' }]);
  });
});

describe('the file store, asked by anybody else', () => {
  it.each([
    [403, { origin: 'https://example.com' }],
    [403, { origin: null }],
    [403, { origin: 'null' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [421, { host: 'example.com' }],
    [401, { 'x-yiyue-token': null }],
    [401, { 'x-yiyue-token': 'x'.repeat(43) }],
    [415, { 'content-type': 'application/json' }],
    [415, { 'content-type': 'multipart/form-data; boundary=x' }],
    [415, { 'content-type': 'text/plain' }],
    [415, { 'content-type': null }],
  ])('is refused with %i: %j', async (status, changed) => {
    expect((await keep(bytes, changed)).status).toBe(status);
    expect(files.kept.size).toBe(0);
  });

  it('is refused by other methods and paths', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await keep(bytes, {}, method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'POST']);
    }
    for (const name of ['', 'Keep', 'keep/', 'remove', '__proto__', 'constructor', sha256]) {
      expect([name, (await post(name, 'null')).status]).toEqual([name, 404]);
    }
    expect(files.kept.size).toBe(0);
  });

  it('reads nothing by a name that is no digest', async () => {
    const names = [
      null,
      '',
      '..',
      '../journal/lock',
      sha256.toUpperCase(),
      `${sha256}0`,
      [sha256],
      { sha256 },
    ];
    for (const name of names) expect((await post('read', JSON.stringify(name))).status).toBe(400);
    for (const body of ['', '[', sha256]) expect((await post('read', body)).status).toBe(400);
    expect((await post('list', '{}')).status).toBe(400);
    expect((await post('read', JSON.stringify('a'.repeat(200)))).status).toBe(413);
  });
});

describe('a body', () => {
  /** Sends the head of a request and a little of its body, then ends; gives what comes until the connection ends. */
  function beginKeep(length: string, sent: string): Promise<string> {
    const head = [
      'POST /files/keep HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `origin: ${originAt(port)}`,
      `content-type: ${binary}`,
      `x-yiyue-token: ${token}`,
      length,
    ];
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(`${head.join('\r\n')}\r\n\r\n${sent}`));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
  }

  it('that is too large is refused before it is read', async () => {
    expect(await beginKeep(`content-length: ${mostFileBytes + 1}`, 'x')).toMatch(/^HTTP\/1.1 413 /);
    expect(await beginKeep('transfer-encoding: chunked', '1\r\nx\r\n')).toMatch(/^HTTP\/1.1 411 /);
  });

  it('that ends too early, or says its length twice, is not kept', async () => {
    await beginKeep('content-length: 1000', 'half');
    const both = 'content-length: 4\r\ntransfer-encoding: chunked';
    expect(await beginKeep(both, '1\r\nx\r\n0\r\n\r\n')).not.toMatch(/^HTTP\/1.1 200 /);
    expect(files.kept.size).toBe(0);
  });

  it('is taken only as far as its length', async () => {
    expect(await beginKeep('content-length: 4', 'keepGET / HTTP/1.1')).toMatch(/^HTTP\/1.1 200 /);
    expect([...files.kept.values()].map((kept) => Buffer.from(kept).toString())).toEqual(['keep']);
  });
});
