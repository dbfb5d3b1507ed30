import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/domain/kept/digest.ts';
import { binDays, type Kept, keyOfKept, laterKept } from '../../src/domain/kept/kept.ts';
import { openJournal } from '../../src/journal/journal.ts';
import { idsIn, inMarch, moment, namesOf, note, notes, opened, someFolder } from './made-up.ts';

const recorded = { state: 'recorded' };

describe('the journal', () => {
  it('has what was recorded when it is opened again, also when nobody closed it', async () => {
    const folder = someFolder();
    const first = await opened(folder, inMarch);
    expect(await first.record([note(1), note(2)])).toEqual(recorded);
    expect(await first.record([note(3)])).toEqual(recorded);
    const other = await opened(folder, inMarch);
    expect(await idsIn(other)).toEqual(['n1', 'n2', 'n3']);
    expect((await other.overview()).damage).toEqual([]);
    expect((await other.overview()).digest).toBe((await first.overview()).digest);
    await first.close();
    const next = await opened(folder, inMarch);
    expect(await next.readAll()).toEqual([note(1), note(2), note(3)]);
    expect((await next.overview()).failure).toBeNull();
  });

  it('begins with nothing in a folder that it makes', async () => {
    const folder = someFolder();
    const journal = await opened(folder);
    expect(existsSync(folder)).toBe(true);
    expect(await journal.overview()).toEqual({ digest: digestOf([]), folder, damage: [], failure: null });
    expect(await journal.listSnapshots()).toEqual([]);
    await journal.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never appends to a file that another process began', async () => {
    const folder = someFolder();
    for (let start = 1; start <= 3; start += 1) {
      const journal = await opened(folder, inMarch);
      await journal.record([note(start)]);
      await journal.close();
    }
    expect(namesOf(folder, '.journal')).toHaveLength(3);
  });

  it('answers with the later state when a change is older than what it has, and keeps that', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    const later = { ...note(1), stamp: moment(9), value: { body: '后来的' } };
    await journal.record([later]);
    expect(await journal.record([note(1)])).toEqual({ ...recorded, superseded: [later] });
    expect(await journal.readAll()).toEqual([later]);
  });

  it('answers each with the later states of what it sent itself, once', async () => {
    const journal = await opened(someFolder(), inMarch);
    const removed = { ...note(1), isRemoved: true, stamp: moment(20) };
    const later = { ...note(2), stamp: moment(21) };
    await journal.record([removed, later, note(3)]);
    const outcomes = await Promise.all([
      journal.record([note(1), { ...note(1), stamp: moment(10) }, note(4)]),
      journal.record([note(2), { ...note(2), stamp: moment(30) }]),
      journal.record([note(3), note(5)]),
      journal.record([note(2)]),
    ]);
    expect(outcomes).toEqual([
      { ...recorded, superseded: [removed] },
      recorded,
      recorded,
      { ...recorded, superseded: [{ ...note(2), stamp: moment(30) }] },
    ]);
  });

  it('counts nothing as superseded by what is equal, or by what the bin no longer has', async () => {
    let now = inMarch();
    const journal = await opened(someFolder(), () => now);
    const removed = { ...note(1), isRemoved: true, stamp: now.toISOString() };
    const pair = (value: object) => ({ ...note(2), value });
    await journal.record([removed, pair({ a: 1, b: 2 })]);
    expect(await journal.record([removed, pair({ b: 2, a: 1 })])).toEqual(recorded);
    expect(await journal.record([{ ...note(3), value: undefined }])).toEqual(recorded);
    expect(await journal.record([{ ...note(3), value: undefined }])).toEqual(recorded);
    now = new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
    expect(await journal.record([{ ...removed, stamp: moment(1) }])).toEqual(recorded);
    expect(await journal.record([note(1)])).toEqual(recorded);
    expect(await journal.record([removed])).toEqual(recorded);
    expect(await idsIn(journal)).toEqual(['n1', 'n2', 'n3']);
  });

  it('keeps records of tables that it does not know', async () => {
    const folder = someFolder();
    const unknown: Kept = {
      table: 'letters',
      id: 'a',
      stamp: moment(1),
      isRemoved: false,
      value: [1, null, 'é'],
    };
    const journal = await opened(folder, inMarch);
    await journal.record([unknown]);
    await journal.close();
    expect(await (await opened(folder, inMarch)).readAll()).toEqual([unknown]);
  });

  it('keeps what is in the bin, and leaves it out when its time is over', async () => {
    const folder = someFolder();
    let now = inMarch();
    const journal = await opened(folder, () => now);
    const removed = { ...note(2), isRemoved: true, stamp: now.toISOString() };
    await journal.record([note(1), removed]);
    expect(await idsIn(journal)).toEqual(['n1', 'n2']);
    expect((await journal.overview()).digest).toBe(digestOf([note(1), removed]));
    now = new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
    expect(await idsIn(journal)).toEqual(['n1']);
    expect((await journal.overview()).digest).toBe(digestOf([note(1)]));
    await journal.takeSnapshot('editing');
    const [newest] = await journal.listSnapshots();
    expect(await journal.readSnapshot(newest?.name ?? '')).toEqual([note(1)]);
  });

  it('takes what is older than its removal once the bin no longer has it, over restarts and damage', async () => {
    const folder = someFolder();
    let now = inMarch();
    const removed = { ...note(2), isRemoved: true, stamp: now.toISOString() };
    const first = await opened(folder, () => now);
    await first.record([note(1), note(2)]);
    await first.record([removed]);
    await first.close();
    now = new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
    const second = await opened(folder, () => now);
    expect(await idsIn(second)).toEqual(['n1']);
    await second.record([note(2)]);
    expect(await second.readAll()).toEqual([note(1), note(2)]);
    expect((await second.overview()).digest).toBe(digestOf([note(1), note(2)]));
    const third = await opened(folder, () => now);
    expect((await third.overview()).digest).toBe(digestOf([note(1), note(2)]));
    await second.record([removed]);
    expect(await idsIn(second)).toEqual(['n1', 'n2']);
    await second.close();
    expect((await second.listSnapshots())[0]).toMatchObject({ notes: 2, added: 1 });
    const [, snapshot = ''] = namesOf(folder, '.snapshot');
    writeFileSync(join(folder, snapshot), 'nothing that can be read');
    const fourth = await opened(folder, () => now);
    expect((await fourth.overview()).digest).toBe(digestOf([note(1), note(2)]));
  });

  it('does not bring back what was removed when the bin lets go of it', async () => {
    const folder = someFolder();
    let now = inMarch();
    const removed = { ...note(1), isRemoved: true, stamp: now.toISOString() };
    const first = await opened(folder, () => now);
    for (const each of [note(1), removed, note(1)]) await first.record([each]);
    now = new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
    expect(await idsIn(first)).toEqual([]);
    expect(await idsIn(await opened(folder, () => now))).toEqual([]);
    await first.close();
    const [snapshot = ''] = namesOf(folder, '.snapshot');
    writeFileSync(join(folder, snapshot), 'nothing that can be read');
    expect(await idsIn(await opened(folder, () => now))).toEqual([]);
  });

  it('writes what comes at the same time in one go, and answers each', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    const outcomes = await Promise.all(notes(200).map((each) => journal.record([each])));
    expect(outcomes).toEqual(Array(200).fill(recorded));
    expect(await idsIn(await opened(folder, inMarch))).toHaveLength(200);
  });

  it('refuses changes that JSON can not say, and takes the others', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    const [bad, good] = await Promise.all([
      journal.record([{ ...note(1), value: 1n }]),
      journal.record([note(2)]),
    ]);
    expect([bad, good]).toEqual([{ state: 'failed', code: 'other' }, recorded]);
  });

  it('takes what has no value, and line breaks of every kind', async () => {
    const folder = someFolder();
    const odd = [{ ...note(1), value: undefined }, note(2, 'a\nb\r\n\u2028\ud800')];
    const journal = await opened(folder, inMarch);
    await journal.record(odd);
    await journal.close();
    const again = await opened(folder, inMarch);
    expect(await again.readAll()).toEqual([{ ...note(1), value: null }, odd[1]]);
    expect((await again.overview()).damage).toEqual([]);
  });

  it('refuses to write when it is closed', async () => {
    const journal = await openJournal({ folder: someFolder() });
    await journal.close();
    await journal.close();
    expect((await journal.record([note(1)])).state).toBe('failed');
    expect((await journal.takeSnapshot('editing')).state).toBe('failed');
  });

  it('holds the same whatever the order and the repetitions in which states came, and over restarts', async () => {
    const state = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      stamp: fc.constantFrom(moment(1), moment(2), moment(3)),
      isRemoved: fc.boolean(),
      value: fc.constantFrom('甲', '乙', { 丙: 1 }),
    });
    const steps = fc.array(fc.tuple(fc.array(state), fc.constantFrom('record', 'snapshot', 'reopen')), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const folder = someFolder();
        let journal = await openJournal({ folder, now: inMarch });
        const expected = new Map<string, Kept>();
        for (const [states, step] of given) {
          const changes = states.map((each) => ({ table: 'notes', ...each }));
          for (const kept of changes) {
            const old = expected.get(keyOfKept(kept));
            expected.set(keyOfKept(kept), old === undefined ? kept : laterKept(old, kept));
          }
          await journal.record(changes);
          if (step === 'snapshot') await journal.takeSnapshot('editing');
          if (step !== 'reopen') continue;
          await journal.close();
          journal = await openJournal({ folder, now: inMarch });
        }
        const { digest } = await journal.overview();
        const all = await journal.readAll();
        await journal.close();
        expect(digest).toBe(digestOf(expected.values()));
        expect(digestOf(all)).toBe(digest);
      }),
      { numRuns: 25 },
    );
  });
});
