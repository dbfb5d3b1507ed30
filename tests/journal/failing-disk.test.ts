import { existsSync, readdirSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/domain/kept/digest.ts';
import { countCalls, fail, forgetCalls, heal } from './failing-disk.ts';
import { idsIn, inMarch, namesOf, note, notes, opened, someFolder } from './made-up.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingDisk } = await import('./failing-disk.ts');
  return failingDisk(await importOriginal());
});

const recorded = { state: 'recorded' };
const failed = (code: string) => ({ state: 'failed', code });

/** What is there for who opens the folder next, as after a crash. */
async function afterCrash(folder: string): Promise<string[]> {
  rmSync(`${folder}/lock`, { force: true });
  const journal = await opened(folder, inMarch);
  expect((await journal.overview()).damage).toEqual([]);
  return idsIn(journal);
}

describe('a journal on a disk that fails', () => {
  let folder: string;

  beforeEach(() => {
    heal();
    folder = someFolder();
  });

  it.each([
    ['append', 'ENOSPC', 'full'],
    ['append', 'EDQUOT', 'full'],
    ['append', 'EFBIG', 'full'],
    ['append', 'EIO', 'other'],
    ['datasync', 'ENOSPC', 'full'],
    ['datasync', 'EIO', 'other'],
    ['datasync', 'EROFS', 'denied'],
  ] as const)(
    'says why a change was not recorded when %s says %s, and goes on later',
    async (call, code, said) => {
      const journal = await opened(folder, inMarch);
      await journal.record([note(1)]);
      fail(call, code, '.journal', 10);
      expect(await journal.record([note(2)])).toEqual(failed(said));
      expect((await journal.overview()).failure).toBe(said);
      expect(await idsIn(journal)).toEqual(['n1']);
      expect((await journal.overview()).digest).toBe(digestOf([note(1)]));
      heal();
      expect(await journal.record([note(2), note(3)])).toEqual(recorded);
      expect((await journal.overview()).failure).toBeNull();
      expect(await afterCrash(folder)).toEqual(['n1', 'n2', 'n3']);
    },
  );

  it('never goes on with a file that it failed to write to, and first writes all that it has anew', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    fail('datasync', 'EIO', '000001.journal');
    await journal.record([note(2)]);
    await journal.record([note(2)]);
    expect(namesOf(folder, '.journal')).toEqual(['000001.journal', '000002.journal']);
    expect(namesOf(folder, '.snapshot')).toEqual(['000002.snapshot']);
    rmSync(`${folder}/000001.journal`);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2']);
  });

  it('fails as long as the disk does, and loses nothing that was recorded', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    for (const ending of ['.journal', '']) {
      fail('append', 'ENOSPC', ending, 5);
      expect(await journal.record([note(2)])).toEqual(failed('full'));
      expect(await journal.record([note(2)])).toEqual(failed('full'));
      heal();
      expect(await idsIn(await opened(folder, inMarch))).toEqual(['n1']);
    }
  });

  it('has room for a change where there is none for a snapshot', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    fail('datasync', 'ENOSPC', '.journal');
    await journal.record([note(2)]);
    heal();
    fail('append', 'ENOSPC', '.snapshot.tmp', 100);
    expect(await journal.record([note(2)])).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2']);
  });

  it.each(['append', 'sync', 'rename'] as const)('leaves no half snapshot when %s fails', async (call) => {
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    fail(call, 'ENOSPC', call === 'rename' ? '.snapshot' : '.tmp', 30);
    expect(await journal.takeSnapshot('import')).toEqual(failed('full'));
    expect(readdirSync(folder).toSorted()).toEqual(['000001.journal', 'lock']);
    expect(await journal.record([note(2)])).toEqual(recorded);
    heal();
    expect(await journal.takeSnapshot('import')).toEqual(recorded);
    const [info] = await journal.listSnapshots();
    expect(info).toMatchObject({ notes: 2, added: 2, changed: 0, removed: 0 });
    expect(await afterCrash(folder)).toEqual(['n1', 'n2']);
  });

  it('reads what it may not write to, says so, and writes when it may again', async () => {
    const first = await opened(folder, inMarch);
    await first.record([note(1)]);
    await first.close();
    fail('open', 'EACCES');
    const journal = await opened(folder, inMarch);
    expect((await journal.overview()).failure).toBe('denied');
    expect(await idsIn(journal)).toEqual(['n1']);
    expect(await journal.record([note(2)])).toEqual(failed('denied'));
    expect(await journal.takeSnapshot('editing')).toEqual(failed('denied'));
    expect(await journal.takeSnapshot('found', [note(5)])).toEqual(failed('denied'));
    heal();
    expect(await journal.record([note(2)])).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2']);
  });

  it('says so when the folder can not be made', async () => {
    fail('mkdir', 'EROFS');
    const journal = await opened(folder, inMarch);
    expect((await journal.overview()).failure).toBe('denied');
    expect(await journal.record([note(1)])).toEqual(failed('denied'));
    heal();
    expect(await journal.record([])).toEqual(recorded);
    expect((await journal.overview()).failure).toBeNull();
  });

  it('does not take for lost what another program keeps it from reading', async () => {
    const first = await opened(folder, inMarch);
    await first.record([note(1)]);
    await first.close();
    fail('readFile', 'EBUSY', '.snapshot');
    const journal = await opened(folder, inMarch);
    expect((await journal.overview()).failure).toBe('denied');
    expect(await journal.record([note(2)])).toEqual(failed('denied'));
    heal();
    expect(await journal.record([note(2)])).toEqual(recorded);
    expect(await idsIn(journal)).toEqual(['n1', 'n2']);
  });

  it('writes everything anew when its folder was deleted', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record(notes(3));
    rmSync(folder, { recursive: true });
    expect(await journal.record([note(4)])).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2', 'n3', 'n4']);
  });

  it('writes everything anew when its file was deleted', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record(notes(3));
    for (const name of namesOf(folder, '.journal')) rmSync(`${folder}/${name}`);
    expect(await journal.record([note(4)])).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2', 'n3', 'n4']);
  });

  it('has all again when its folder was deleted and a snapshot is asked for', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record(notes(3));
    rmSync(folder, { recursive: true });
    expect(await journal.takeSnapshot('editing')).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2', 'n3']);
  });

  it('does not call recorded what it could not write anew after its folder was deleted', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record(notes(3));
    rmSync(folder, { recursive: true });
    fail('append', 'ENOSPC', '.tmp');
    expect(await journal.record([note(4)])).toEqual(failed('full'));
    heal();
    expect(await journal.record([note(4)])).toEqual(recorded);
    expect(await afterCrash(folder)).toEqual(['n1', 'n2', 'n3', 'n4']);
  });

  it('waits for the disk once for all that comes at the same time', async () => {
    const journal = await opened(folder, inMarch);
    await journal.record([note(1)]);
    forgetCalls();
    await Promise.all(notes(100, 2).map((each) => journal.record([each])));
    expect(countCalls('datasync', '.journal')).toBeLessThanOrEqual(2);
    expect(countCalls('append', '.journal')).toBeLessThanOrEqual(2);
  });

  it('answers only when the change, its file and the folder are on the disk', async () => {
    const journal = await opened(folder, inMarch);
    forgetCalls();
    await journal.record([note(1)]);
    expect(countCalls('sync', '000001.journal')).toBe(1);
    expect(countCalls('sync', folder)).toBe(1);
    await journal.record([note(2)]);
    expect(countCalls('datasync', '000001.journal')).toBe(1);
    expect(existsSync(`${folder}/000001.journal`)).toBe(true);
  });
});
