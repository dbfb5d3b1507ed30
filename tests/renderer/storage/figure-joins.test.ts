/** What the user decided of the words of figures is stored, recorded, undone and brought back as notes are. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { freshStorage } from '../../support/fresh-storage.ts';

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeEach(async () => {
  storage = await freshStorage();
});

afterEach(() => storage.database.close());

/** By words. */
async function stored(): Promise<Record<string, string | null>> {
  const joins = await storage.database.joins.toArray();
  return Object.fromEntries(joins.map(({ id, indicator }) => [id, indicator]));
}

async function decide(subject: string, indicator: string | null): Promise<void> {
  const before = (await storage.database.joins.get(subject)) ?? null;
  storage.joinFigures(before, subject, indicator);
  await eventually(async () => expect(Object.values(await stored())).toContain(indicator));
}

test('a decision is stored under its words without spaces and quotation marks, and recorded', async () => {
  await decide('“六业” 投资', '产业投资');
  const join = await storage.database.joins.get('六业投资');
  expect(join).toMatchObject({ indicator: '产业投资' });
  await eventually(() => expect(storage.journal.kept.get('joins:六业投资')?.value).toEqual(join));
});

test('a later decision takes the place of an earlier one, and undo goes back step by step', async () => {
  await decide('经济总量', '地区生产总值');
  await decide('经济总量', null);
  expect(await stored()).toEqual({ 经济总量: null });
  storage.undo();
  await eventually(async () => expect(await stored()).toEqual({ 经济总量: '地区生产总值' }));
  storage.undo();
  await eventually(async () => expect(await stored()).toEqual({}));
});

test('one that is left to the rules again goes, and comes back by undo', async () => {
  await decide('经济总量', null);
  const join = await storage.database.joins.get('经济总量');
  if (!join) throw new Error('nothing was stored');
  storage.forgetJoin(join);
  await eventually(async () => expect(await stored()).toEqual({}));
  storage.undo();
  await eventually(async () => expect(await stored()).toEqual({ 经济总量: null }));
});

test('what the database lost comes back from the journal', async () => {
  await decide('经济总量', '地区生产总值');
  await eventually(() => expect(storage.journal.kept.size).toBe(1));
  await storage.database.joins.clear();
  await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
  expect(await stored()).toEqual({ 经济总量: '地区生产总值' });
});

test('a decision that a later one of the journal replaces is kept aside first', async () => {
  await decide('经济总量', '地区生产总值');
  const old = await storage.readAllKept();
  await decide('经济总量', null);
  await eventually(() =>
    expect(storage.journal.kept.get('joins:经济总量')?.value).toMatchObject({ indicator: null }),
  );
  const [first] = old;
  if (first?.table !== 'joins') throw new Error('nothing was stored');
  await storage.database.table('joins').put(first.value);
  await storage.repairDatabase(await storage.readPresent(), await storage.journal.overview());
  expect(await stored()).toEqual({ 经济总量: null });
  expect(storage.journal.snapshots).toEqual([{ reason: 'found', records: old }]);
});

test('a decision is held until it is stored, without a page that shows it', async () => {
  const stop = storage.releaseStoredJoins();
  storage.joinFigures(null, '经济总量', '地区生产总值');
  expect(storage.getHoldings().joins.size).toBe(1);
  await eventually(() => expect(storage.getHoldings().joins.size).toBe(0));
  expect(await stored()).toEqual({ 经济总量: '地区生产总值' });
  stop();
});
