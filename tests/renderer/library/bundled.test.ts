import { afterEach, expect, it, vi } from 'vitest';
import { openLibrary, reopenLibrary } from '../../../src/renderer/library/bundled.ts';
import { arrangementText, sourceBytes } from '../../support/qingpu.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is opened as it is when it is tried again, also while it is being opened from a file that was altered', async () => {
  let arrangement = arrangementText.slice(0, 900);
  let isReleased: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    isReleased = resolve;
  });
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('source.txt')) return new Response(new Uint8Array(sourceBytes));
    const found = new Response(arrangement);
    if (arrangement !== arrangementText) await released;
    return found;
  });
  const before = openLibrary();
  arrangement = arrangementText;
  const again = reopenLibrary();
  isReleased();
  expect((await before).ok).toBe(false);
  expect((await again).ok).toBe(true);
  // What is there stays for whoever asks next.
  expect(openLibrary()).toBe(again);
});
