import { expect, test, vi } from 'vitest';

/** Locks as a browser gives them, as far as they are asked for without waiting in line. */
class Locks {
  shared = 0;

  async request(_: string, ...[options, work]: [object, (lock: object | null) => Promise<unknown>]) {
    if ('ifAvailable' in options) return await work(this.shared === 0 ? {} : null);
    this.shared += 1;
    await work({});
    this.shared -= 1;
    return undefined;
  }
}

const locks = new Locks();
const none = () => undefined;
vi.stubGlobal('navigator', { locks });
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('addEventListener', none);
vi.stubGlobal('removeEventListener', none);

test('a window with files that wait is not loaded anew, nor any other meanwhile', async () => {
  vi.useFakeTimers();
  const { holdWhileUnsaved, onceNothingUnsaved, whenReloadable } = await import(
    '../../../src/renderer/alone/unsaved.ts'
  );
  let isThere = true;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  holdWhileUnsaved([{ isThere: () => isThere, subscribe }]);
  const done: string[] = [];
  void onceNothingUnsaved(() => done.push('changed'));
  void whenReloadable().then(() => done.push('loaded anew'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([]);
  isThere = false;
  for (const listener of [...listeners]) listener();
  await vi.advanceTimersByTimeAsync(2000);
  expect(done.toSorted()).toEqual(['changed', 'loaded anew']);
});
