import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JournalOutcome } from '../../src/bridge.ts';
import { digestOf } from '../../src/domain/kept/digest.ts';
import type { Kept } from '../../src/domain/kept/kept.ts';
import { encodeLine } from '../../src/journal/lines.ts';
import { recover } from '../../src/journal/recover.ts';
import { idsIn, inMarch, moment, namesOf, note, notes, opened, someFolder } from './made-up.ts';

const recorded = { state: 'recorded' };

/** Each once. */
async function statesOf(outcomes: readonly Promise<JournalOutcome>[]): Promise<string[]> {
  return [...new Set((await Promise.all(outcomes)).map(({ state }) => state))];
}

afterEach(() => {
  vi.useRealTimers();
});

describe('snapshots', () => {
  it('say when and why they were taken, and what differs from the one before', async () => {
    let now = inMarch();
    const journal = await opened(someFolder(), () => now);
    const bookmark: Kept = { ...note(50), table: 'bookmarks', id: 'b1' };
    const setting: Kept = { ...note(51), table: 'settings', id: 'size' };
    const document: Kept = { ...note(52), table: 'documents', id: 'd1' };
    const writing: Kept = { ...note(53), table: 'writings', id: 'w1' };
    const first = [...notes(3), bookmark, setting, document, writing];
    await journal.record(first);
    expect(await journal.takeSnapshot('import')).toEqual(recorded);
    now = new Date('2026-03-05T09:00:00.000Z');
    await journal.record([{ ...note(1, '改了'), stamp: moment(90) }]);
    await journal.record([{ ...note(2), isRemoved: true, stamp: moment(91) }, note(4)]);
    expect(await journal.takeSnapshot('merge')).toEqual(recorded);
    const [later, earlier, ...others] = await journal.listSnapshots();
    expect(others).toEqual([]);
    expect(earlier).toEqual({
      name: '000002.snapshot',
      taken: '2026-03-05T08:00:00.000Z',
      reason: 'import',
      notes: 3,
      bookmarks: 1,
      documents: 1,
      writings: 1,
      added: 6,
      changed: 0,
      removed: 0,
    });
    expect(later).toEqual({
      name: '000003.snapshot',
      taken: '2026-03-05T09:00:00.000Z',
      reason: 'merge',
      notes: 3,
      bookmarks: 1,
      documents: 1,
      writings: 1,
      added: 1,
      changed: 1,
      removed: 1,
    });
    expect(await journal.readSnapshot('000002.snapshot')).toEqual(first);
  });

  it('are listed also when an earlier version took them, which counted no documents', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    await journal.takeSnapshot('editing');
    const path = join(folder, '000002.snapshot');
    const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    const json = header.slice(header.indexOf('{')).replace('"documents":0,', '');
    expect(json).not.toBe(header.slice(header.indexOf('{')));
    writeFileSync(path, [encodeLine(json).trimEnd(), ...lines].join('\n'));
    const again = await opened(folder, inMarch);
    expect(await again.listSnapshots()).toMatchObject([{ notes: 1, documents: 0 }]);
  });

  it('are not taken when nothing changed', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    expect(await journal.takeSnapshot('editing')).toEqual(recorded);
    expect(namesOf(folder, '.snapshot')).toEqual([]);
    await journal.record([note(1)]);
    await journal.takeSnapshot('editing');
    await journal.record([note(1)]);
    expect(await journal.takeSnapshot('import')).toEqual(recorded);
    await journal.close();
    await (await opened(folder, inMarch)).close();
    expect(namesOf(folder, '.snapshot')).toEqual(['000002.snapshot']);
  });

  it('are taken when the journal is closed', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    await journal.close();
    const again = await opened(folder, inMarch);
    expect((await again.listSnapshots()).map(({ reason }) => reason)).toEqual(['closing']);
  });

  it('count from the last one also after a crash, and are then taken though nothing more changed', async () => {
    const folder = someFolder();
    const first = await opened(folder, inMarch);
    await first.record(notes(3));
    await first.takeSnapshot('editing');
    await first.record([note(4)]);
    writeFileSync(join(folder, 'lock'), '{}');
    const second = await opened(folder, inMarch);
    expect((await second.overview()).failure).toBe('locked');
    const third = await recover(folder);
    expect(third.state === 'read' && third.recovered.kept.isChanged).toBe(true);
    expect(third.state === 'read' && third.recovered.kept.still(moment(1)).counts).toEqual({
      notes: 4,
      bookmarks: 0,
      documents: 0,
      writings: 0,
      added: 1,
      changed: 0,
      removed: 0,
    });
  });

  it('are taken by themselves five minutes after the first change since the last one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    vi.advanceTimersByTime(4 * 60_000);
    await journal.record([note(2)]);
    expect(namesOf(folder, '.snapshot')).toEqual([]);
    vi.advanceTimersByTime(61_000);
    vi.useRealTimers();
    await expect
      .poll(async () => (await journal.listSnapshots()).map(({ reason }) => reason))
      .toEqual(['editing']);
    expect((await journal.listSnapshots())[0]?.notes).toBe(2);
  });

  it('hold exactly one moment while changes go on being recorded', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record(notes(3000));
    const taking = journal.takeSnapshot('import');
    const appended: Promise<JournalOutcome>[] = [];
    let isTaken = false;
    void taking.then(() => {
      isTaken = true;
    });
    for (let number = 3001; !isTaken; number += 1) {
      appended.push(journal.record([note(number)]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await statesOf([taking, ...appended])).toEqual(['recorded']);
    expect(appended.length).toBeGreaterThan(3);
    const [info] = await journal.listSnapshots();
    const held = await journal.readSnapshot(info?.name ?? '');
    const { length } = held ?? [];
    expect(length).toBeGreaterThanOrEqual(3000);
    expect(length).toBeLessThan(3000 + appended.length);
    expect(held).toEqual(notes(length));
    const again = await opened(folder, inMarch);
    expect(await idsIn(again)).toEqual(await idsIn(journal));
    expect((await again.overview()).digest).toBe(digestOf(await journal.readAll()));
  });

  it('can be asked for several times at once', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    const asked: Promise<JournalOutcome>[] = [];
    for (let number = 1; number <= 10; number += 1) {
      asked.push(journal.record([note(number)]), journal.takeSnapshot('editing'));
    }
    expect(await statesOf(asked)).toEqual(['recorded']);
    expect(await idsIn(await opened(folder, inMarch))).toHaveLength(10);
    const [newest] = await journal.listSnapshots();
    expect(newest?.notes).toBe(10);
  });

  it('that were found are listed and readable, several of them, and never recovered from', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1), note(2)]);
    const other = [note(2, '别的'), note(3)];
    expect(await journal.takeSnapshot('found', other)).toEqual(recorded);
    expect(await journal.takeSnapshot('found', [note(9)])).toEqual(recorded);
    expect(await journal.takeSnapshot('found', [])).toEqual(recorded);
    const [second, first, ...others] = await journal.listSnapshots();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: '000001-found.snapshot', reason: 'found', notes: 2 });
    expect(first).toMatchObject({ added: 1, changed: 1, removed: 1 });
    expect(second).toMatchObject({ name: '000001-found-2.snapshot', notes: 1 });
    expect(await journal.readSnapshot('000001-found.snapshot')).toEqual(other);
    await journal.close();
    const again = await opened(folder, inMarch);
    expect(await again.readAll()).toEqual([note(1), note(2)]);
  });

  it('of what the page gives are set aside under their own reason, whatever it is', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    const old = [note(1, '旧的'), note(2)];
    expect(await journal.takeSnapshot('found', [note(9)])).toEqual(recorded);
    expect(await journal.takeSnapshot('migration', old)).toEqual(recorded);
    const [info] = await journal.listSnapshots();
    expect(info).toMatchObject({ name: '000001-migration-2.snapshot', reason: 'migration', notes: 2 });
    expect(await journal.readSnapshot(info?.name ?? '')).toEqual(old);
    expect(await journal.takeSnapshot('migration')).toEqual(recorded);
    const [state] = await journal.listSnapshots();
    expect(state).toMatchObject({ name: '000002.snapshot', reason: 'migration', notes: 1 });
    await journal.close();
    expect(await (await opened(folder, inMarch)).readAll()).toEqual([note(1)]);
  });

  it('can be set aside in a folder that has nothing else', async () => {
    const journal = await opened(someFolder(), inMarch);
    expect(await journal.takeSnapshot('found', [note(1)])).toEqual(recorded);
    expect(await journal.listSnapshots()).toHaveLength(1);
    expect(await journal.record([note(2)])).toEqual(recorded);
    expect(await idsIn(journal)).toEqual(['n2']);
  });

  it('are read by names in the list only', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    await journal.takeSnapshot('editing');
    const names = [
      '../journal/000002.snapshot',
      './000002.snapshot',
      '000001.journal',
      'lock',
      '',
      '000009.snapshot',
    ];
    for (const name of names) expect(await journal.readSnapshot(name)).toBeNull();
    expect(await journal.readSnapshot('000002.snapshot')).toEqual([note(1)]);
  });

  it('are not read when they are damaged, nor listed without a header', async () => {
    const folder = someFolder();
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    await journal.takeSnapshot('editing');
    writeFileSync(join(folder, '000001.snapshot'), 'nothing');
    const path = join(folder, '000002.snapshot');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, -3));
    expect((await journal.listSnapshots()).map(({ name }) => name)).toEqual(['000002.snapshot']);
    expect(await journal.readSnapshot('000002.snapshot')).toBeNull();
  });

  it('that a crash left unfinished are cleared away', async () => {
    const folder = someFolder();
    const first = await opened(folder, inMarch);
    await first.record([note(1)]);
    await first.close();
    writeFileSync(join(folder, '000007.snapshot.tmp'), 'half');
    writeFileSync(join(folder, 'lock.12345678.stale'), '');
    writeFileSync(join(folder, 'thesis.tmp'), 'not ours');
    await opened(folder, inMarch);
    expect(readdirSync(folder).toSorted()).toEqual([
      '000001.journal',
      '000002.snapshot',
      'lock',
      'thesis.tmp',
    ]);
  });
});

describe('a folder that a later version wrote to', () => {
  it.each(['000009.journal', '000009.snapshot'])(
    'is neither read nor written when %s is newer',
    async (name) => {
      const folder = someFolder();
      const first = await opened(folder, inMarch);
      await first.record([note(1)]);
      await first.close();
      const header = { format: 'yiyue-journal', version: 2, whatever: true };
      writeFileSync(join(folder, name), encodeLine(JSON.stringify(header)));
      const before = readdirSync(folder).toSorted();
      const journal = await opened(folder, inMarch);
      const newer = { state: 'failed', code: 'newer' };
      expect((await journal.overview()).failure).toBe('newer');
      expect(await journal.readAll()).toEqual([]);
      expect(await journal.record([note(2)])).toEqual(newer);
      expect(await journal.takeSnapshot('editing')).toEqual(newer);
      expect(await journal.takeSnapshot('found', [note(2)])).toEqual(newer);
      expect((await journal.overview()).failure).toBe('newer');
      await journal.close();
      expect(readdirSync(folder).toSorted()).toEqual(before);
    },
  );
});
