import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let kept: Record<string, unknown>;

beforeEach(() => {
  kept = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  });
  vi.stubGlobal('localStorage', kept);
});

afterEach(() => vi.unstubAllGlobals());

async function window() {
  vi.resetModules();
  return await import('../../../src/renderer/storage/whole.ts');
}

test('the journal is not taken for whole before it was compared with the database', async () => {
  const one = await window();
  expect(one.isJournalWhole()).toBe(false);
  one.noteUnrecorded(true);
  one.noteUnrecorded(false);
  expect(one.isJournalWhole()).toBe(false);
  one.noteCompared();
  expect(one.isJournalWhole()).toBe(true);
});

test('it is not whole while any window has something unrecorded, also one that is gone', async () => {
  const one = await window();
  one.noteCompared();
  one.noteUnrecorded(true);
  const other = await window();
  other.noteUnrecorded(true);
  other.noteUnrecorded(false);
  expect(other.isJournalWhole()).toBe(false);
  other.noteCompared();
  expect(other.isJournalWhole()).toBe(true);
});

test('it is not taken for whole where nothing can be noted', async () => {
  vi.stubGlobal('localStorage', undefined);
  const one = await window();
  one.noteCompared();
  expect(one.isJournalWhole()).toBe(false);
});
