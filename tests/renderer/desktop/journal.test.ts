import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { JournalBridge } from '../../../src/bridge.ts';
import { originAt } from '../../../src/server/address.ts';
import { folderMarks, giveId } from '../../../src/server/data-mark.ts';
import { listen } from '../../../src/server/listen.ts';
import { type SiteListeners, serveSite } from '../../../src/server/site.ts';
import { keptNote, MemoryJournal } from '../../server/memory-journal.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { NoSocket } from '../../support/no-socket.ts';

let page: EventTarget;
const fetchForReal = globalThis.fetch;
/** The addresses asked for, with whether the answer may come after the page. */
let asked: string[] = [];
let stored: MemoryJournal;
let server: Server;
let site: SiteListeners;
let port = 0;
/** The folder of the server that is started next. */
let data = '';
/** One for all tests: pages of earlier ones go on asking now and then. */
const usualData = makeFolder();
/** What the browser keeps beside the database. */
let kept: Map<string, string>;

/** As a browser sends what a page at the server's origin asks for. */
async function fetchAsPage(path: string, init: RequestInit = {}): Promise<Response> {
  asked.push(init.keepalive ? `${path} after the page` : path);
  const headers = new Headers(init.headers);
  headers.set('sec-fetch-site', 'same-origin');
  headers.set('sec-fetch-dest', 'empty');
  if (init.method === 'POST') headers.set('origin', originAt(port));
  const send = () => fetchForReal(originAt(port) + path, { ...init, headers });
  // Browsers themselves try again where a connection that was kept turns out to be closed.
  return send().catch(send);
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'yiyue-data-'));
}

async function startServer(wanted = 0): Promise<void> {
  giveId(data);
  server = createServer();
  expect(await listen(server, wanted)).toBeNull();
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
  site = serveSite({
    folder: tmpdir(),
    port,
    version: '0.1.0',
    journal: Promise.resolve(stored),
    files: new MemoryFiles(),
    data: folderMarks(data),
    lookAtFolder: () => undefined,
  });
  server.on('request', site.request).on('upgrade', site.upgrade);
}

async function stopServer(): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
    site.end();
  });
}

/** Connections of the page. */
let connections: WebSocket[] = [];

/** As a browser asks for a connection for a page at the server's origin. */
class PageSocket extends WebSocket {
  constructor(address: string, protocols: string[]) {
    super(address, protocols, { origin: originAt(port), headers: { 'sec-fetch-site': 'same-origin' } });
    // Browsers tell of it in the console alone.
    this.on('error', () => undefined);
    connections.push(this);
  }
}

/** The page's journal, as a page that was just loaded has it. */
async function openPage(journal?: JournalBridge): Promise<JournalBridge> {
  vi.resetModules();
  vi.stubGlobal('window', journal === undefined ? {} : { desktop: { journal } });
  return (await import('../../../src/renderer/desktop/journal.ts')).journal;
}

beforeEach(async () => {
  page = new EventTarget();
  vi.stubGlobal('fetch', fetchAsPage);
  vi.stubGlobal('WebSocket', NoSocket);
  vi.stubGlobal('location', { host: '' });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  data = usualData;
  stored = new MemoryJournal();
  asked = [];
  await startServer();
});
afterEach(async () => {
  // What is stubbed stays: pages of earlier tests go on asking.
  if (server.listening) await stopServer();
});

const note = keptNote('a', '再看一遍');

describe('the journal behind the local server', () => {
  it('is written and read', async () => {
    const journal = await openPage();
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(await journal.readAll()).toEqual([note]);
    expect((await journal.overview()).digest).toBe((await stored.overview()).digest);
    expect(await journal.takeSnapshot('editing')).toEqual({ state: 'recorded' });
    expect(await journal.takeSnapshot('found', [keptNote('b')])).toEqual({ state: 'recorded' });
    expect((await journal.listSnapshots()).map(({ reason }) => reason)).toEqual(['found', 'editing']);
    expect(await journal.readSnapshot('snapshot-1')).toEqual([keptNote('b')]);
    expect(await journal.readSnapshot('snapshot-7')).toBeNull();
  });

  it('asks for the token once', async () => {
    const journal = await openPage();
    await Promise.all([journal.record([note]), journal.overview(), journal.readAll()]);
    expect(asked.filter((path) => path === '/session')).toHaveLength(1);
  });

  it('goes on with the new token of a server that was started again', async () => {
    const journal = await openPage();
    await journal.overview();
    await stopServer();
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(asked.filter((path) => path === '/session')).toHaveLength(2);
  });

  it('is not that of another folder’s server, neither for this page nor for later ones', async () => {
    const first = await openPage();
    expect(await first.record([note])).toEqual({ state: 'recorded' });
    await stopServer();
    const own = data;
    data = makeFolder();
    stored = new MemoryJournal();
    await startServer(port);
    for (const journal of [first, await openPage()]) {
      expect(await journal.record([note])).toEqual({ state: 'failed', code: 'foreign' });
      await expect(journal.overview()).rejects.toThrow();
      await expect(journal.readAll()).rejects.toThrow();
    }
    expect(await stored.readAll()).toEqual([]);
    await stopServer();
    data = own;
    await startServer(port);
    expect(await first.record([note])).toEqual({ state: 'recorded' });
  });

  it('is that of the same folder at another place, and of one made anew at the same place', async () => {
    await stopServer();
    data = makeFolder();
    await startServer(port);
    const journal = await openPage();
    await journal.overview();
    await stopServer();
    renameSync(data, `${data}-moved`);
    data = `${data}-moved`;
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    await stopServer();
    rmSync(data, { recursive: true });
    mkdirSync(data);
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(await (await openPage()).record([note])).toEqual({ state: 'recorded' });
  });

  it('is that of any folder where the user says that both are their own', async () => {
    const journal = await openPage();
    await journal.overview();
    await stopServer();
    data = makeFolder();
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'foreign' });
    (await import('../../../src/renderer/desktop/own-folder.ts')).forgetFolder();
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
  });

  it('is asked about, where the browser has notes and knows no folder, only when none of them is there', async () => {
    const withNotes = async (id: string) => {
      const journal = await openPage();
      const { tellWhatIsHere } = await import('../../../src/renderer/desktop/own-folder.ts');
      tellWhatIsHere(async () => [keptNote(id), keptNote('d:colleague')]);
      return journal;
    };
    const strange = await withNotes('b');
    // Nobody's notes are there yet.
    expect(await strange.record([keptNote('b'), keptNote('d:colleague')])).toEqual({ state: 'recorded' });
    kept.clear();
    expect(await (await withNotes('b')).record([note])).toEqual({ state: 'recorded' });
    kept.clear();
    const stranger = await withNotes('c');
    for (let time = 0; time < 2; time += 1) {
      expect(await stranger.record([keptNote('c')])).toEqual({ state: 'failed', code: 'foreign' });
    }
    expect((await stored.readAll()).map(({ id }) => id)).toEqual(['b', 'd:colleague', 'a']);
    (await import('../../../src/renderer/desktop/own-folder.ts')).forgetFolder();
    expect(await (await withNotes('c')).record([keptNote('c')])).toEqual({ state: 'recorded' });
  });

  it('is never taken for the browser’s own while its database cannot be read, but looked at again afterwards', async () => {
    const readable = async () => [keptNote('b')];
    const unreadable = async () => Promise.reject(new Error('unreadable'));
    const journal = await openPage();
    const { tellWhatIsHere } = await import('../../../src/renderer/desktop/own-folder.ts');
    await stored.record([keptNote('b')]);
    tellWhatIsHere(unreadable);
    for (let time = 0; time < 2; time += 1) {
      expect(await journal.record([note])).toEqual({ state: 'failed', code: 'foreign' });
      await expect(journal.readAll()).rejects.toThrow();
    }
    expect(kept.has('data-folder')).toBe(false);
    tellWhatIsHere(readable);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(kept.has('data-folder')).toBe(true);
  });

  it('counts as out of reach while the server is stopped, and as before afterwards', async () => {
    const journal = await openPage();
    await stopServer();
    for (let time = 0; time < 2; time += 1) {
      expect(await journal.record([note])).toEqual({ state: 'failed', code: 'unreachable' });
      expect(await journal.takeSnapshot('closing')).toEqual({ state: 'failed', code: 'unreachable' });
      await expect(journal.readAll()).rejects.toThrow();
      await expect(journal.overview()).rejects.toThrow();
      await expect(journal.listSnapshots()).rejects.toThrow();
      await expect(journal.readSnapshot('a')).rejects.toThrow();
    }
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
  });

  it('counts as out of reach where another program answers', async () => {
    const journal = await openPage();
    for (const body of ['<html>', '{}', '{"state":"maybe"}', '{"token":"x","state":1}']) {
      vi.stubGlobal('fetch', async () => new Response(body));
      expect(await journal.record([note])).toEqual({ state: 'failed', code: 'unreachable' });
      await expect(journal.overview()).rejects.toThrow();
      await expect(journal.readAll()).rejects.toThrow();
    }
  });

  it('tells what the journal says of its failures', async () => {
    const journal = await openPage();
    stored.failure = { state: 'failed', code: 'full' };
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'full' });
  });

  it('is sent a great many changes in parts, in their order', async () => {
    const journal = await openPage();
    const changes = Array.from({ length: 45_000 }, (_, at) => keptNote(String(at)));
    expect(await journal.record(changes)).toEqual({ state: 'recorded' });
    expect(stored.calls).toEqual([20_000, 20_000, 5000]);
    expect(await journal.readAll()).toEqual(changes);
  });

  it('tells all that its parts lost against', async () => {
    const journal = await openPage();
    const changes = Array.from({ length: 45_000 }, (_, at) => keptNote(String(at)));
    const later = [10, 19_999, 20_000, 44_999].map((at) => ({
      ...keptNote(String(at)),
      stamp: '2026-01-16T01:00:00.000Z',
    }));
    await journal.record(later);
    expect(await journal.record(changes)).toEqual({ state: 'recorded', superseded: later });
    expect(await journal.record(later)).toEqual({ state: 'recorded' });
  });

  it('does not accept what is no record, or too large, and says so', async () => {
    const journal = await openPage();
    const refused = { state: 'failed', code: 'refused' };
    expect(await journal.record([{ ...note, table: 'No Table' }])).toEqual(refused);
    expect(await journal.takeSnapshot('found', [{ ...note, id: '' }])).toEqual(refused);
    for (const status of [400, 413, 415]) {
      vi.stubGlobal('fetch', answering(status));
      expect(await journal.record([note])).toEqual(refused);
    }
  });

  it.each([403, 404, 405, 411, 429, 500])('has failed for some other reason at %i', async (status) => {
    const journal = await openPage();
    await journal.overview();
    vi.stubGlobal('fetch', answering(status));
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'other' });
  });

  it('is sent large changes in parts that the server takes', async () => {
    const journal = await openPage();
    const changes = ['a', 'b', 'c', 'd', 'e'].map((id) => keptNote(id, '议'.repeat(1_500_000)));
    expect(await journal.record(changes)).toEqual({ state: 'recorded' });
    expect(stored.calls).toEqual([2, 2, 1]);
  });

  it('is not sent the rest when a part was not recorded', async () => {
    const journal = await openPage();
    stored.failure = { state: 'failed', code: 'full' };
    const changes = Array.from({ length: 45_000 }, (_, at) => keptNote(String(at)));
    expect(await journal.record(changes)).toEqual({ state: 'failed', code: 'full' });
    expect(stored.calls).toEqual([20_000]);
  });

  it('is sent what comes last even when the page is gone', async () => {
    const journal = await openPage();
    await journal.record([note]);
    page.dispatchEvent(new Event('pagehide'));
    await journal.record([note]);
    await journal.record([keptNote('b', '长'.repeat(30_000))]);
    page.dispatchEvent(new Event('pageshow'));
    await journal.record([note]);
    const record = '/journal/record';
    expect(asked.slice(1)).toEqual([record, `${record} after the page`, record, record]);
  });
});

describe('the connection that is kept open to record on', () => {
  beforeEach(() => {
    connections = [];
    vi.stubGlobal('WebSocket', PageSocket);
    vi.stubGlobal('location', { host: `127.0.0.1:${port}` });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** A page that has its connection. */
  async function openConnected(): Promise<JournalBridge> {
    const journal = await openPage();
    await journal.overview();
    await connected();
    asked = [];
    return journal;
  }

  async function connected(): Promise<void> {
    await eventually(() => expect(connections.at(-1)?.readyState).toBe(WebSocket.OPEN));
  }

  /** Has the next change wait to be written; gives the moment when it does, and what lets it be. */
  function holdWriting(): { readonly begun: Promise<void>; readonly goOn: () => void } {
    const { record } = stored;
    let goOn = () => {};
    const begun = new Promise<void>((begin) => {
      stored.record = async (changes) => {
        stored.record = record;
        begin();
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return stored.record(changes);
      };
    });
    return { begun, goOn: () => goOn() };
  }

  it('takes what is recorded, without a request', async () => {
    const journal = await openConnected();
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(await journal.record([keptNote('b')])).toEqual({ state: 'recorded' });
    expect(asked).toEqual([]);
    expect(await journal.readAll()).toEqual([note, keptNote('b')]);
  });

  it('brings the same answers as a request', async () => {
    const journal = await openConnected();
    const later = { ...note, stamp: '2026-01-16T01:00:00.000Z' };
    await journal.record([later]);
    expect(await journal.record([note])).toEqual({ state: 'recorded', superseded: [later] });
    expect(await journal.record([{ ...note, id: '' }])).toEqual({ state: 'failed', code: 'refused' });
    stored.failure = { state: 'failed', code: 'full' };
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'full' });
    expect(asked).toEqual([]);
  });

  it('is not used for what is large, or while something is waited for', async () => {
    const journal = await openConnected();
    const { begun, goOn } = holdWriting();
    const first = journal.record([note]);
    await begun;
    expect(await journal.record([keptNote('b')])).toEqual({ state: 'recorded' });
    goOn();
    expect(await first).toEqual({ state: 'recorded' });
    expect(asked).toEqual(['/journal/record']);
    await journal.record([keptNote('c', '议'.repeat(80_000))]);
    expect(asked).toEqual(['/journal/record', '/journal/record']);
  });

  it('is not used by a page that is closing', async () => {
    const journal = await openConnected();
    page.dispatchEvent(new Event('pagehide'));
    await journal.record([note]);
    expect(asked).toEqual(['/journal/record after the page']);
  });

  it('that ends before there is an answer makes nothing recorded: it is asked again by a request', async () => {
    const journal = await openConnected();
    const { begun } = holdWriting();
    const outcome = journal.record([note]);
    await begun;
    connections[0]?.terminate();
    expect(await outcome).toEqual({ state: 'recorded' });
    expect(asked).toEqual(['/journal/record']);
    expect(await journal.readAll()).toEqual([note]);
  });

  it('that ends with the server makes it out of reach', async () => {
    const journal = await openConnected();
    const { begun } = holdWriting();
    const outcome = journal.record([note]);
    await begun;
    server.close();
    server.closeAllConnections();
    connections[0]?.terminate();
    expect(await outcome).toEqual({ state: 'failed', code: 'unreachable' });
    expect(await stored.readAll()).toEqual([]);
  });

  it('that says nothing is given up, and asked again by a request', async () => {
    const journal = await openConnected();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begun } = holdWriting();
    const outcome = journal.record([note]);
    await begun;
    vi.advanceTimersByTime(10_000);
    expect(await outcome).toEqual({ state: 'recorded' });
    expect(asked).toEqual(['/journal/record']);
  });

  it('comes back when the server is back, and not tried all the time', async () => {
    const journal = await openConnected();
    await stopServer();
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'unreachable' });
    await startServer(port);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(connections).toHaveLength(1);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5001);
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(connections).toHaveLength(2);
    await connected();
    asked = [];
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(asked).toEqual([]);
  });

  it('comes back by itself, with the token of the server that is there then', async () => {
    await openConnected();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5001);
    await stopServer();
    await eventually(() => expect(connections[0]?.readyState).toBe(WebSocket.CLOSED));
    // While nobody answers it is tried again and again, and only after a while.
    vi.advanceTimersByTime(5000);
    await eventually(() => expect(asked).toEqual(['/session']));
    await startServer(port);
    await eventually(() => {
      vi.advanceTimersByTime(5000);
      expect(connections).toHaveLength(2);
    });
    await connected();
  });

  it.each(['', '<html>', '{}', '{"status":200}', '{"status":200,"outcome":{"state":"maybe"}}'])(
    'counts as out of reach where it says %j',
    async (answer) => {
      const journal = await openConnected();
      vi.spyOn(connections[0] ?? expect.fail(), 'send').mockImplementation(() => {
        connections[0]?.emit('message', Buffer.from(answer), false);
      });
      expect(await journal.record([note])).toEqual({ state: 'failed', code: 'unreachable' });
    },
  );

  it('says of too many that it failed for some other reason', async () => {
    const journal = await openConnected();
    vi.spyOn(connections[0] ?? expect.fail(), 'send').mockImplementation(() => {
      connections[0]?.emit('message', Buffer.from('{"status":429}'), false);
    });
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'other' });
  });
});

describe('the journal of the desktop app', () => {
  it('is asked over the bridge', async () => {
    const journal = await openPage(bridgeOf(stored));
    expect(await journal.record([note])).toEqual({ state: 'recorded' });
    expect(await journal.takeSnapshot('editing')).toEqual({ state: 'recorded' });
    expect(await journal.readAll()).toEqual([note]);
    expect(await journal.readSnapshot('snapshot-0')).toEqual([note]);
    expect((await journal.listSnapshots()).length).toBe(1);
    expect((await journal.overview()).folder).toBe('/memory');
    expect(asked).toEqual([]);
  });

  it('tells what it lost against', async () => {
    const journal = await openPage(bridgeOf(stored));
    const later = { ...note, stamp: '2026-01-16T01:00:00.000Z' };
    await journal.record([later]);
    expect(await journal.record([note])).toEqual({ state: 'recorded', superseded: [later] });
  });

  it('does not accept what the bridge rejects', async () => {
    const broken = { ...bridgeOf(stored), record: refuse, takeSnapshot: refuse, readAll: refuse };
    const journal = await openPage(broken);
    expect(await journal.record([note])).toEqual({ state: 'failed', code: 'refused' });
    expect(await journal.takeSnapshot('editing')).toEqual({ state: 'failed', code: 'refused' });
    await expect(journal.readAll()).rejects.toThrow('refused');
  });

  it('is sent a great many changes in parts', async () => {
    const journal = await openPage(bridgeOf(stored));
    await journal.record(Array.from({ length: 20_001 }, (_, at) => keptNote(String(at))));
    expect(stored.calls).toEqual([20_000, 1]);
  });
});

const answering = (status: number) => async () => new Response('', { status });

const refuse = () => Promise.reject(new Error('refused'));

/** Plain functions, as the preload gives them. */
function bridgeOf(journal: JournalBridge): JournalBridge {
  return {
    overview: () => journal.overview(),
    record: (changes) => journal.record(changes),
    readAll: () => journal.readAll(),
    listSnapshots: () => journal.listSnapshots(),
    readSnapshot: (name) => journal.readSnapshot(name),
    takeSnapshot: (reason, found) => journal.takeSnapshot(reason, found),
  };
}
