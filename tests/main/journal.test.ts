import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepJournal } from '../../src/main/journal.ts';

type WillQuit = (event: { preventDefault: () => void }) => void;
const made = vi.hoisted(() => ({
  listeners: [] as ((event: { preventDefault: () => void }) => void)[],
  folders: [] as string[],
  quit: (): void => undefined,
  close: async (): Promise<void> => undefined,
}));

vi.mock('electron', () => ({
  app: {
    getPath: () => '/data',
    on: (_event: string, listener: WillQuit) => made.listeners.push(listener),
    quit: () => made.quit(),
  },
  BrowserWindow: {},
  dialog: {},
  ipcMain: { handle: () => undefined },
}));
vi.mock('../../src/journal/journal.ts', () => ({
  openJournal: async ({ folder }: { folder: string }) => {
    made.folders.push(folder);
    return { close: () => made.close() };
  },
}));

/** Whether the end was put off. */
function willQuit(): boolean {
  const preventDefault = vi.fn();
  for (const listener of made.listeners) listener({ preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const quit = vi.fn();
beforeEach(async () => {
  vi.useFakeTimers();
  quit.mockClear();
  made.quit = quit;
  made.listeners.length = 0;
  await keepJournal();
});
afterEach(() => {
  vi.useRealTimers();
});

it('keeps the journal in the folder that the browser edition uses too', () => {
  expect(made.folders[0]?.replaceAll('\\', '/')).toBe('/data/journal');
});

it('puts the end off until the journal is closed, once', async () => {
  const close = vi.fn(async () => undefined);
  made.close = close;
  expect(willQuit()).toBe(true);
  expect(quit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  expect([close.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1]);
  expect(willQuit()).toBe(false);
});

it('ends also when the journal cannot be closed', async () => {
  made.close = () => Promise.reject(new Error('gone'));
  expect(willQuit()).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(quit).toHaveBeenCalledOnce();
});

it('does not wait for ever', async () => {
  made.close = () => new Promise(() => undefined);
  expect(willQuit()).toBe(true);
  await vi.advanceTimersByTimeAsync(4000);
  expect(quit).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(quit).toHaveBeenCalledOnce();
  expect(willQuit()).toBe(false);
});
