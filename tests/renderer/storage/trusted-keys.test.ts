import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TrustedKey } from '../../../src/importing/trusted-key.ts';
import { fingerprintOf } from '../../../src/sealing/fingerprint.ts';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';

vi.stubGlobal('navigator', {});

const office: TrustedKey = {
  key: 'a'.repeat(64),
  fingerprint: fingerprintOf(new Uint8Array(32).fill(0xaa)),
  issuer: '办公室',
  meeting: '第五次会议',
  since: '2026-01-20T08:00:00.000Z',
};
const other: TrustedKey = {
  ...office,
  key: 'b'.repeat(64),
  fingerprint: fingerprintOf(new Uint8Array(32).fill(0xbb)),
  issuer: null,
  since: '2026-01-21T08:00:00.000Z',
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let keys: typeof import('../../../src/renderer/storage/trusted-keys.ts');

beforeEach(async () => {
  storage = await freshStorage();
  keys = await import('../../../src/renderer/storage/trusted-keys.ts');
});

afterEach(() => storage.database.close());

test('what is trusted is kept, recorded in the journal, and listed with the last one first', async () => {
  expect(await keys.trustKey(office)).toBe(true);
  expect(await keys.trustKey(other)).toBe(true);
  expect(await keys.readTrustedKeys()).toEqual([other, office]);
  await eventually(() => expect(storage.journal.kept.size).toBe(2));
  expect([...storage.journal.kept.values()].map(({ isRemoved }) => isRemoved)).toEqual([false, false]);
});

test('trust that is taken back is gone from both, and can be given again', async () => {
  await keys.trustKey(office);
  expect(await keys.distrustKey(office)).toBe(true);
  expect(await keys.readTrustedKeys()).toEqual([]);
  await eventually(() =>
    expect([...storage.journal.kept.values()].map(({ isRemoved }) => isRemoved)).toEqual([true]),
  );
  await keys.trustKey(office);
  expect(await keys.readTrustedKeys()).toEqual([office]);
  expect(await storage.database.bin.toArray()).toEqual([]);
  await eventually(() =>
    expect([...storage.journal.kept.values()].map(({ isRemoved }) => isRemoved)).toEqual([false]),
  );
});

test('comes back from the journal with all else, and what is none is not trusted', async () => {
  await keys.trustKey(office);
  await eventually(() => expect(storage.journal.kept.size).toBe(1));
  await storage.database.settings.clear();
  await storage.repairDatabase([], await storage.journal.overview());
  expect(await keys.readTrustedKeys()).toEqual([office]);
  const value = { ...office, fingerprint: 'abc' };
  await storage.database.settings.put({ key: `trusted-key:${office.key}`, value, changed: office.since });
  expect(await keys.readTrustedKeys()).toEqual([]);
});

test.each([
  ['another key’s fingerprint', office.key, { ...office, fingerprint: other.fingerprint }],
  ['another key’s name', other.key, office],
])('what has %s is not trusted', async (_, name, value) => {
  await storage.database.settings.put({ key: `trusted-key:${name}`, value, changed: office.since });
  expect(await keys.readTrustedKeys()).toEqual([]);
});
