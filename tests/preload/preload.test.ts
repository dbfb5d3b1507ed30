import { beforeAll, describe, expect, it, vi } from 'vitest';
import { channels } from '../../src/bridge.ts';

type Listener = (event: object, ...args: unknown[]) => void;
const made = vi.hoisted(() => ({
  exposed: new Map<string, object>(),
  asked: [] as string[],
  listeners: new Map<string, (event: object, ...args: unknown[]) => void>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: object) => made.exposed.set(key, api) },
  ipcRenderer: {
    invoke: async (channel: string) => void made.asked.push(channel),
    on: (channel: string, listener: Listener) => made.listeners.set(channel, listener),
    off: (channel: string) => made.listeners.delete(channel),
  },
}));

beforeAll(() => import('../../src/preload/index.ts'));

/** Every value that the page can reach through what it is given. */
function reachable(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(reachable);
}

describe('what the desktop app puts before the page', () => {
  it('is one object, of functions and words only', () => {
    expect([...made.exposed.keys()]).toEqual(['desktop']);
    const kinds = reachable(made.exposed.get('desktop')).map((each) => typeof each);
    expect(new Set(kinds)).toEqual(new Set(['function', 'string']));
  });

  it('lets the page choose no channel: each function has its own', async () => {
    const functions = reachable(made.exposed.get('desktop')).filter((each) => typeof each === 'function');
    for (const each of functions) {
      const listener = () => undefined;
      const ended: unknown = await each(listener, 'yiyue:another');
      if (typeof ended === 'function') ended();
    }
    const known: readonly string[] = Object.values(channels);
    expect(made.asked.length).toBeGreaterThan(0);
    for (const channel of made.asked) expect(known).toContain(channel);
  });

  it('hands a listener no event, through which Electron could be reached', () => {
    const desktop = Object(made.exposed.get('desktop'));
    for (const [name, channel, sent, heard] of [
      ['onCommand', channels.command, ['find'], ['find']],
      ['onFiles', channels.files, [], []],
    ] as const) {
      const listener = vi.fn();
      Reflect.get(desktop, name)(listener);
      made.listeners.get(channel)?.({ sender: 'ipcRenderer' }, ...sent);
      expect(listener.mock.calls).toEqual([heard]);
    }
  });
});
