import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { originAt } from '../../src/server/address.ts';
import { Allowance } from '../../src/server/allowance.ts';
import { listen } from '../../src/server/listen.ts';
import { serveSite } from '../../src/server/site.ts';
import { type Asked, askServer } from '../support/ask-server.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { keptNote, MemoryJournal } from './memory-journal.ts';

const sameOrigin = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' };
let journal: MemoryJournal;
let server: Server;
let port: number;
let token: string;

beforeEach(async () => {
  journal = new MemoryJournal();
  server = createServer();
  expect(await listen(server, 0)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  const site = {
    folder: tmpdir(),
    port,
    version: '0.1.0',
    journal: Promise.resolve(journal),
    files: new MemoryFiles(),
    data: { place: '', id: null },
    lookAtFolder: () => undefined,
  };
  server.on('request', serveSite(site).request);
  token = JSON.parse((await ask('/session', { headers: sameOrigin })).body).token;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const ask = (path: string, asked: Asked = {}) => askServer(port, path, asked);

/** Asks as the page does, but for what is said otherwise; a header that is null is left out. */
function call(
  name: string,
  argument: unknown = null,
  { method = 'POST', headers = {}, body = JSON.stringify(argument) }: Override = {},
) {
  const all = {
    ...sameOrigin,
    origin: originAt(port),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-yiyue-token': token,
    ...headers,
  };
  const given = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
  return ask(`/journal/${name}`, { method, headers: Object.fromEntries(given), body });
}
interface Override {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Uint8Array;
}

const note = keptNote('a');

it('has the browser remove what the page has stored, for the page alone', async () => {
  const headers = {
    ...sameOrigin,
    origin: originAt(port),
    'content-type': 'application/json',
    'content-length': '4',
    'x-yiyue-token': token,
  };
  const clear = (changed: Record<string, string>, method = 'POST') =>
    ask('/clear-database', { method, headers: { ...headers, ...changed }, body: 'null' });
  expect(await clear({})).toMatchObject({ status: 200, headers: { 'clear-site-data': '"storage"' } });
  for (const [status, changed] of [
    [401, { 'x-yiyue-token': 'x'.repeat(token.length) }],
    [403, { origin: 'http://example.com' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [413, { 'content-length': '5' }],
  ] as const) {
    const refused = await clear(changed);
    expect([status, refused.status]).toEqual([status, status]);
    expect(refused.headers['clear-site-data']).toBeUndefined();
  }
  expect((await clear({}, 'PUT')).status).toBe(405);
});

describe('the journal, asked by the page', () => {
  it('records, and gives all back', async () => {
    expect(JSON.parse((await call('record', [note])).body)).toEqual({ state: 'recorded' });
    expect(JSON.parse((await call('read-all')).body)).toEqual([note]);
    expect(JSON.parse((await call('overview')).body)).toMatchObject({ folder: '/memory', failure: null });
  });

  it('takes snapshots, lists and reads them', async () => {
    await call('record', [note]);
    expect(JSON.parse((await call('take-snapshot', { reason: 'editing' })).body).state).toBe('recorded');
    await call('take-snapshot', { reason: 'found', found: [keptNote('b')] });
    const listed = JSON.parse((await call('list-snapshots')).body);
    expect(listed).toMatchObject([{ reason: 'found' }, { reason: 'editing' }]);
    expect(JSON.parse((await call('read-snapshot', 'snapshot-1')).body)).toEqual([keptNote('b')]);
    expect(JSON.parse((await call('read-snapshot', 'snapshot-9')).body)).toBeNull();
  });

  it('says as an answer, not as an error, that it could not write', async () => {
    journal.failure = { state: 'failed', code: 'full' };
    const { status, body } = await call('record', [note]);
    expect([status, JSON.parse(body)]).toEqual([200, { state: 'failed', code: 'full' }]);
  });

  it('answers are kept by nobody', async () => {
    expect((await call('read-all')).headers['cache-control']).toBe('no-store');
  });

  it('takes 20,000 changes at once, and no more', async () => {
    const changes = Array.from({ length: 20_001 }, (_, at) => keptNote(String(at)));
    expect((await call('record', changes)).status).toBe(400);
    expect((await call('record', changes.slice(1))).status).toBe(200);
    expect(journal.calls).toEqual([20_000]);
  });
});

describe('the token', () => {
  it('is new at each start, and long', () => {
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    {},
    { ...sameOrigin, 'sec-fetch-site': 'cross-site' },
    { ...sameOrigin, 'sec-fetch-site': 'same-site' },
    { ...sameOrigin, 'sec-fetch-site': 'none' },
    { ...sameOrigin, 'sec-fetch-dest': 'document' },
    { ...sameOrigin, 'sec-fetch-dest': 'iframe' },
    { ...sameOrigin, 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'same-origin' },
  ])('is not given to who asks with %j', async (headers) => {
    const { status, body } = await ask('/session', { headers });
    expect([status, body.includes(token)]).toEqual([403, false]);
  });

  it('is not given by other methods', async () => {
    for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask('/session', { method, headers: sameOrigin })).status).toBe(405);
    }
  });

  it('must be shown with every call, reading ones too', async () => {
    for (const wrong of [null, '', token.slice(1), `${token}x`, token.toUpperCase(), '议阅']) {
      const value = wrong === null ? null : Buffer.from(wrong).toString('latin1');
      for (const name of ['read-all', 'overview', 'record']) {
        expect((await call(name, [], { headers: { 'x-yiyue-token': value } })).status).toBe(401);
      }
    }
    expect(journal.calls).toEqual([]);
  });
});

describe('the journal, asked by another page', () => {
  it('refuses another origin, and none', async () => {
    for (const origin of [
      null,
      'null',
      'https://example.com',
      `http://localhost:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.example.com`,
    ]) {
      expect([origin, (await call('record', [note], { headers: { origin } })).status]).toEqual([origin, 403]);
    }
    expect(journal.calls).toEqual([]);
  });

  it('refuses what a browser says comes from another site', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await call('read-all', null, { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    }
  });

  it('refuses another name for this computer', async () => {
    for (const host of ['example.com', `example.com:${port}`, `127.0.0.1:${port}.example.com`]) {
      expect((await call('read-all', null, { headers: { host } })).status).toBe(421);
      expect((await ask('/session', { headers: { ...sameOrigin, host } })).status).toBe(421);
    }
  });

  it('refuses what a form can send', async () => {
    for (const type of [
      null,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json-patch+json',
    ]) {
      expect((await call('record', [note], { headers: { 'content-type': type } })).status).toBe(415);
    }
    expect(journal.calls).toEqual([]);
  });

  it('lets no other origin read or ask beforehand', async () => {
    const headers = { origin: 'https://example.com', 'access-control-request-method': 'POST' };
    const answers = [
      await ask('/journal/record', { method: 'OPTIONS', headers }),
      await ask('/session', { headers: { ...sameOrigin, origin: 'https://example.com' } }),
      await call('read-all'),
    ];
    expect(answers[0]?.status).toBe(405);
    for (const answer of answers) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });
});

describe('what is no call', () => {
  it('is refused by its method', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await call('record', [note], { method });
      expect([method, status, headers.allow]).toEqual([method, 405, 'POST']);
    }
  });

  it('is refused by its path', async () => {
    for (const name of [
      '',
      'close',
      'constructor',
      '__proto__',
      'record/',
      'Record',
      '../session',
      'record%00',
    ]) {
      expect([name, (await call(name, [note])).status]).toEqual([name, 404]);
    }
  });

  it('is refused by its body', async () => {
    for (const body of ['', '[', 'undefined', '{"a":1}}', new Uint8Array([0x22, 0xff, 0x22])]) {
      expect((await call('record', null, { body })).status).toBe(400);
    }
    expect(journal.calls).toEqual([]);
  });

  it.each([
    null,
    {},
    [null],
    [[note]],
    [{ ...note, table: 'Notes' }],
    [{ ...note, table: '' }],
    [{ ...note, table: '../notes' }],
    [{ ...note, table: 'n'.repeat(33) }],
    [{ ...note, id: '' }],
    [{ ...note, id: 'a\nb' }],
    [{ ...note, id: 'x'.repeat(301) }],
    [{ ...note, id: 1 }],
    [{ ...note, stamp: '2026-01-15' }],
    [{ ...note, stamp: '2026-01-15T01:00:00Z' }],
    [{ ...note, stamp: '2026-13-15T01:00:00.000Z' }],
    [{ ...note, stamp: '2026-01-15T01:00:00.000+08:00' }],
    [{ ...note, isRemoved: 0 }],
    [{ ...note, value: null }],
    [{ ...note, value: 'text' }],
    [{ ...note, value: [] }],
    [{ ...note, more: true }],
    [{ table: 'notes', id: 'a', stamp: note.stamp, isRemoved: false }],
    [note, { ...note, id: '' }],
  ])('is refused as a record: %j', async (changes) => {
    expect((await call('record', changes)).status).toBe(400);
    expect(journal.calls).toEqual([]);
  });

  it('is refused as a record that is nested without end', async () => {
    const body = `[${JSON.stringify({ ...note, value: {} }).replace(/\{\}\}$/, '')}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`;
    expect((await call('record', null, { body })).status).toBe(400);
  });

  it('is refused as the name of a snapshot', async () => {
    for (const name of [
      null,
      '',
      '..',
      '.hidden',
      '../a',
      'a/b',
      'a\\b',
      'C:a',
      'a\0',
      'x'.repeat(201),
      1,
      {},
    ]) {
      expect((await call('read-snapshot', name)).status).toBe(400);
    }
  });

  it('is refused as the reason of a snapshot', async () => {
    for (const argument of [
      null,
      {},
      { reason: 'other' },
      { reason: 'found', found: [{}] },
      { reason: 'editing', more: 1 },
    ]) {
      expect((await call('take-snapshot', argument)).status).toBe(400);
    }
  });

  it('is refused with an argument where none is taken', async () => {
    for (const name of ['overview', 'read-all', 'list-snapshots']) {
      expect((await call(name, {})).status).toBe(400);
    }
  });
});

describe('too much', () => {
  /** Sends the head of a request and a little of its body, and gives what comes until the connection ends. */
  function beginCall(length: string): Promise<string> {
    const head = [
      'POST /journal/record HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `origin: ${originAt(port)}`,
      'content-type: application/json',
      `x-yiyue-token: ${token}`,
      length,
    ];
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n1\r\n[\r\n`));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
  }

  it('is refused before it is read, and the connection ends', async () => {
    expect(await beginCall(`content-length: ${16 * 1024 * 1024 + 1}`)).toMatch(/^HTTP\/1.1 413 /);
    expect(await beginCall(`content-length: ${Number.MAX_SAFE_INTEGER}`)).toMatch(/^HTTP\/1.1 413 /);
  });

  it('is what nobody says the length of', async () => {
    expect(await beginCall('transfer-encoding: chunked')).toMatch(/^HTTP\/1.1 411 /);
  });

  it('at once is refused, until a little later', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const answers = await Promise.all(Array.from({ length: 220 }, () => call('overview')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(200);
    expect(refused).toHaveLength(20);
    clock.mockReturnValue(performance.now() + 50);
    expect((await call('overview')).status).toBe(200);
    clock.mockRestore();
  });

  it('from who has no token takes nothing away from the page', async () => {
    await Promise.all(
      Array.from({ length: 300 }, () => call('overview', null, { headers: { 'x-yiyue-token': 'x' } })),
    );
    expect((await call('overview')).status).toBe(200);
  });

  it('is what comes faster than it is allowed again', () => {
    let now = 0;
    const allowance = new Allowance(10, () => now);
    const take = (times: number) =>
      Array.from({ length: times }, () => allowance.take()).filter(Boolean).length;
    expect(take(20)).toBe(10);
    now += 500;
    expect(take(20)).toBe(5);
    now += 60_000;
    expect(take(20)).toBe(10);
  });
});
