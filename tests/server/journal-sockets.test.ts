import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { JournalOutcome } from '../../src/bridge.ts';
import { originAt } from '../../src/server/address.ts';
import { listen } from '../../src/server/listen.ts';
import { type SiteListeners, serveSite } from '../../src/server/site.ts';
import { askServer } from '../support/ask-server.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { keptNote, MemoryJournal } from './memory-journal.ts';

const sameOrigin = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' };
let journal: MemoryJournal;
let server: Server;
let site: SiteListeners;
let port: number;
let token: string;

beforeEach(async () => {
  journal = new MemoryJournal();
  server = createServer();
  expect(await listen(server, 0)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  site = serveSite({
    folder: tmpdir(),
    port,
    version: '0.1.0',
    journal: Promise.resolve(journal),
    files: new MemoryFiles(),
    data: { place: '', id: null },
    lookAtFolder: () => undefined,
  });
  server.on('request', site.request).on('upgrade', site.upgrade);
  token = JSON.parse((await askServer(port, '/session', { headers: sameOrigin })).body).token;
});
afterEach(() => {
  site.end();
  server.close();
  server.closeAllConnections();
});

interface Override {
  readonly path?: string;
  /** Left out where it is null. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly protocols?: readonly string[];
}

/** Asks for a connection as the page does, but for what is said otherwise. */
function ask({ path = '/journal', headers = {}, protocols = ['yiyue-journal', token] }: Override = {}) {
  const all = { origin: originAt(port), 'sec-fetch-site': 'same-origin', ...headers };
  const given = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
  return new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols], {
    headers: Object.fromEntries(given),
    perMessageDeflate: false,
  });
}

async function open(): Promise<WebSocket> {
  const socket = ask();
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

/** The status by which a connection is refused, null when there is one, with the headers of the answer. */
function refusal(override: Override): Promise<readonly [number | null, Record<string, unknown>]> {
  return new Promise((resolve) => {
    const socket = ask(override);
    socket.on('open', () => resolve([null, {}]));
    socket.on('unexpected-response', (_, response) => resolve([response.statusCode ?? 0, response.headers]));
    socket.on('error', () => undefined);
  });
}

/** What is answered to a message, or by which code the connection ends. */
function send(socket: WebSocket, message: string | Buffer): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = (data: unknown) => settle(JSON.parse(String(data)));
    const settle = (answer: unknown) => {
      socket.off('message', hear).off('close', settle);
      resolve(answer);
    };
    socket.on('message', hear).on('close', settle);
    socket.send(message);
  });
}

const note = keptNote('a');
const recorded = { status: 200, outcome: { state: 'recorded' } };

describe('the connection of the page', () => {
  it('records one change after the other', async () => {
    const socket = await open();
    expect(socket.protocol).toBe('yiyue-journal');
    for (const id of ['a', 'b', 'c']) {
      expect(await send(socket, JSON.stringify([keptNote(id)]))).toEqual(recorded);
    }
    expect(await journal.readAll()).toEqual(['a', 'b', 'c'].map((id) => keptNote(id)));
  });

  it('is answered only when the journal has it', async () => {
    let write = (_: JournalOutcome) => {};
    journal.record = () =>
      new Promise((resolve) => {
        write = resolve;
      });
    const socket = await open();
    let isAnswered = false;
    const answer = send(socket, JSON.stringify([note])).finally(() => {
      isAnswered = true;
    });
    await askServer(port, '/health');
    expect(isAnswered).toBe(false);
    write({ state: 'failed', code: 'full' });
    expect(await answer).toEqual({ status: 200, outcome: { state: 'failed', code: 'full' } });
  });

  it('is given no other calls', async () => {
    const socket = await open();
    for (const message of ['null', '{"call":"read-all"}', '"000001.snapshot"']) {
      expect(await send(socket, message)).toEqual({ status: 400 });
    }
  });

  it('ends when the journal fails in a way that nobody foresaw', async () => {
    journal.record = () => Promise.reject(new Error('unforeseen'));
    expect(await send(await open(), JSON.stringify([note]))).toBe(1006);
  });
});

describe('a connection', () => {
  it('is refused to another origin, and to none', async () => {
    for (const origin of [
      null,
      'null',
      'https://example.com',
      `http://localhost:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}.example.com`,
    ]) {
      expect([origin, (await refusal({ headers: { origin } }))[0]]).toEqual([origin, 403]);
    }
  });

  it('is refused to what a browser says comes from another site', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await refusal({ headers: { 'sec-fetch-site': site } }))[0]).toBe(403);
    }
    expect((await refusal({ headers: { 'sec-fetch-site': null } }))[0]).toBeNull();
  });

  it('is refused under another name of this computer', async () => {
    for (const host of ['example.com', `example.com:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await refusal({ headers: { host } }))[0]).toBe(421);
    }
  });

  it('is refused without the token', async () => {
    for (const protocols of [
      [],
      ['yiyue-journal'],
      [token],
      [token, 'yiyue-journal'],
      ['other', token],
      ['yiyue-journal', token.slice(1)],
      ['yiyue-journal', `${token}x`],
      ['yiyue-journal', token.toUpperCase()],
    ]) {
      expect([protocols, (await refusal({ protocols }))[0]]).toEqual([protocols, 401]);
    }
    expect((await refusal({ protocols: [], headers: { 'x-yiyue-token': token } }))[0]).toBe(401);
  });

  it('is refused at any other address', async () => {
    for (const path of [
      '/',
      '/journal/',
      '/journal/record',
      '/session',
      '/health',
      '/Journal',
      '//journal',
    ]) {
      expect([path, (await refusal({ path }))[0]]).toEqual([path, 404]);
    }
  });

  it('is refused with the headers that every answer has', async () => {
    const [, headers] = await refusal({ headers: { origin: 'https://example.com' } });
    expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin', connection: 'close' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is refused where it is asked for in another way', async () => {
    const head = (method: string, ...more: string[]) =>
      [
        `${method} /journal HTTP/1.1`,
        `host: 127.0.0.1:${port}`,
        `origin: ${originAt(port)}`,
        'connection: upgrade',
        `sec-websocket-protocol: yiyue-journal, ${token}`,
        ...more,
      ].join('\r\n');
    const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
    const version = 'sec-websocket-version: 13';
    for (const [status, text] of [
      [405, head('POST', 'upgrade: websocket', key, version)],
      [400, head('GET', 'upgrade: websocket', version)],
      [400, head('GET', 'upgrade: h2c', key, version)],
      [400, head('GET', 'upgrade: websocket', key, 'sec-websocket-version: 7')],
    ] as const) {
      expect(await exchange(`${text}\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    }
  });

  /** What comes until the connection ends. */
  function exchange(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let said = '';
      socket.on('data', (chunk) => {
        said += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(said));
    });
  }
});

describe('a message', () => {
  it('that is no list of records is refused, and the next one is taken', async () => {
    const socket = await open();
    for (const message of ['', '[', 'undefined', '[{}]', JSON.stringify([{ ...note, table: '../notes' }])]) {
      expect([message, await send(socket, message)]).toEqual([message, { status: 400 }]);
    }
    expect(journal.calls).toEqual([]);
    expect(await send(socket, JSON.stringify([note]))).toEqual(recorded);
  });

  it('that is no text ends the connection', async () => {
    expect(await send(await open(), Buffer.from(JSON.stringify([note])))).toBe(1006);
    expect(journal.calls).toEqual([]);
  });

  it('that is no UTF-8 ends the connection', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    socket.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false });
    expect((await ended)[0]).toBe(1007);
  });

  it('that is too large ends the connection before it is taken in', async () => {
    const text = (length: number) => JSON.stringify([keptNote('a', 'x'.repeat(length))]);
    expect(await send(await open(), text(256 * 1024 - 200))).toEqual(recorded);
    expect(await send(await open(), text(256 * 1024))).toBe(1009);
    expect(journal.calls).toEqual([1]);
  });

  it('that is said to be endless is not waited for', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    // The beginning of a text of 2^53 - 1 bytes, with a mask.
    const raw = Reflect.get(socket, '_socket');
    raw.write(Buffer.from([0x81, 0xff, 0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5]));
    expect((await ended)[0]).toBe(1009);
  });

  it('that comes before the last one was answered ends the connection', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    for (let each = 0; each < 1000; each += 1) socket.send(JSON.stringify([note]));
    await ended;
    expect(journal.calls.length).toBeLessThan(2);
  });

  it('is refused when there are too many, until a little later', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const socket = await open();
    const answers: unknown[] = [];
    for (let each = 0; each < 210; each += 1) answers.push(await send(socket, '[]'));
    expect(answers.slice(0, 199)).toEqual(Array(199).fill(recorded));
    expect(answers.slice(199)).toEqual(Array(11).fill({ status: 429 }));
    expect((await refusal({}))[0]).toBe(429);
    clock.mockReturnValue(performance.now() + 50);
    expect(await send(socket, '[]')).toEqual(recorded);
    clock.mockRestore();
  });
});

describe('when the server ends', () => {
  const closed = () => new Promise((resolve) => server.close(resolve));

  it('a connection that waits for nothing does not hold it up', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    site.end();
    await Promise.all([ended, closed()]);
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });

  it('what is being written is answered first', async () => {
    let write = (_: JournalOutcome) => {};
    const asked = new Promise<void>((resolve) => {
      journal.record = () => {
        resolve();
        return new Promise((settle) => {
          write = settle;
        });
      };
    });
    const answer = send(await open(), JSON.stringify([note]));
    await asked;
    site.end();
    write({ state: 'recorded' });
    expect(await answer).toEqual(recorded);
    await closed();
  });

  it('none is taken any more', async () => {
    site.end();
    expect((await refusal({}))[0]).toBe(503);
  });
});
