import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let searches: typeof import('../../../src/renderer/storage/recent-searches.ts');

beforeEach(async () => {
  storage = await freshStorage();
  searches = await import('../../../src/renderer/storage/recent-searches.ts');
});

afterEach(() => {
  storage.database.close();
});

async function remember(...typed: readonly string[]): Promise<void> {
  for (const each of typed) await searches.rememberSearch(each);
}

test('there is none at first', async () => {
  expect(await searches.listRecentSearches()).toEqual([]);
});

test('the latest stands first, and none twice', async () => {
  await remember('就业', 'jygz', ' 就业 ');
  expect(await searches.listRecentSearches()).toEqual(['就业', 'jygz']);
});

test('what stands first already is not written again', async () => {
  await remember('创业', '就业');
  const before = await storage.database.settings.get('searches');
  await remember('就业');
  await searches.forgetSearch('没有过');
  expect(await storage.database.settings.get('searches')).toEqual(before);
});

test('twelve are kept', async () => {
  await remember(...Array.from({ length: 15 }, (_, at) => `第${at}次`));
  const recent = await searches.listRecentSearches();
  expect(recent).toHaveLength(12);
  expect([recent[0], recent[11]]).toEqual(['第14次', '第3次']);
});

test('nothing, and what was pasted by accident, is not kept', async () => {
  await remember('', '　', '长'.repeat(201));
  expect(await searches.listRecentSearches()).toEqual([]);
});

test('whatever else stands there counts as none', async () => {
  await storage.database.settings.put({
    key: 'searches',
    value: { a: 1 },
    changed: '2026-01-20T08:00:00.000Z',
  });
  expect(await searches.listRecentSearches()).toEqual([]);
  await remember('就业');
  expect(await searches.listRecentSearches()).toEqual(['就业']);
});

test('are handed on to the journal, and lost without a fault where the database is gone', async () => {
  await remember('就业');
  await eventually(() => expect(storage.journal.kept.has('settings:searches')).toBe(true));
  storage.database.close();
  await remember('创业');
  expect(await searches.listRecentSearches()).toEqual([]);
});
