import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { freshStorage, newWindow } from '../../support/fresh-storage.ts';
import { readStored } from '../../support/raw-database.ts';

const defaults = {
  theme: 'paper',
  textSize: 20,
  spacing: 1.95,
  scale: 100,
  language: 'zh',
  isContentsOpen: true,
  isNotesOpen: true,
  isWelcomed: false,
  searchOrder: 'reading',
  areFiguresMarked: true,
  colour: 'yellow',
};

/** What stands beside the database, by key. */
const beside = new Map<string, string>();
const opened: Awaited<ReturnType<typeof newWindow>>['database'][] = [];

beforeEach(() => {
  beside.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => beside.get(key) ?? null,
    setItem: (key: string, value: string) => beside.set(key, value),
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const database of opened.splice(0)) {
    // A setting is stored without anyone waiting for it.
    await database.settings.count().catch(() => 0);
    database.close();
  }
});

async function start() {
  const storage = await freshStorage();
  opened.push(storage.database);
  return storage;
}

async function startAgain() {
  const storage = await newWindow();
  opened.push(storage.database);
  return storage;
}

describe('settings', () => {
  test('are the defaults at the first start', async () => {
    expect((await start()).getSettings()).toEqual(defaults);
  });

  test('are known before the database answers at the next start', async () => {
    (await start()).changeSettings({ theme: 'night', textSize: 24 });
    expect((await startAgain()).getSettings()).toEqual({ ...defaults, theme: 'night', textSize: 24 });
  });

  test('are read from the database where nothing stands beside it', async () => {
    (await start()).changeSettings({ language: 'en' });
    await eventually(async () => expect(await readStored('yiyue', 'settings')).toHaveLength(1));
    beside.clear();
    const again = await startAgain();
    expect(again.getSettings().language).toBe('zh');
    await again.loadSettings();
    expect(again.getSettings().language).toBe('en');
    expect(JSON.parse(beside.get('reading') ?? '{}')).toMatchObject({ language: 'en' });
  });

  test('tell those who listen of a change, and not when loading brings nothing new', async () => {
    const storage = await start();
    const listener = vi.fn();
    const stop = storage.subscribeSettings(listener);
    storage.changeSettings({ scale: 125 });
    expect(listener).toHaveBeenCalledTimes(1);
    await eventually(async () => expect(await readStored('yiyue', 'settings')).toHaveLength(1));
    await storage.loadSettings();
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    storage.changeSettings({ scale: 150 });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['no JSON', '{"theme":'],
    ['no object', '7'],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['values of no meaning', '{"theme":"pink","textSize":"large","scale":null,"isNotesOpen":1}'],
    ['values out of range', '{"textSize":400,"spacing":-1,"scale":1e9}'],
    ['keys of another version', '{"font":"kai"}'],
  ])('are the defaults when beside the database stands %s', async (_, written) => {
    beside.set('reading', written);
    expect((await start()).getSettings()).toEqual(defaults);
  });

  test('keep every value that is good when one is not', async () => {
    beside.set('reading', '{"theme":"contrast","textSize":"large","language":"en"}');
    expect((await start()).getSettings()).toEqual({ ...defaults, theme: 'contrast', language: 'en' });
  });

  test('never take on a value that is out of range', async () => {
    const storage = await start();
    storage.changeSettings({ textSize: 99 });
    expect(storage.getSettings().textSize).toBe(20);
  });

  test('are the defaults when the database holds something else', async () => {
    const storage = await start();
    await storage.database.settings.put({
      key: 'reading',
      value: 'dark',
      changed: '2026-01-20T08:30:00.000Z',
    });
    await storage.loadSettings();
    expect(storage.getSettings()).toEqual(defaults);
  });

  test('work in this window where nothing can be stored', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const storage = await start();
    storage.database.close();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('No storage in a private window.', 'InvalidStateError');
    });
    storage.changeSettings({ theme: 'night' });
    await storage.loadSettings();
    expect(storage.getSettings().theme).toBe('night');
    vi.restoreAllMocks();
  });
});
