import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '../../src/journal/journal.ts';
import { idsIn, note, opened, someFolder } from './made-up.ts';

const foreign = { state: 'failed', code: 'foreign' };

describe('a folder in whose place there is another one by now', () => {
  let folder: string;
  let isOwn: boolean;
  let journal: Journal;

  beforeEach(async () => {
    folder = someFolder();
    isOwn = true;
    journal = await openJournal({ folder, isOwnFolder: () => isOwn });
  });

  const contents = () =>
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

  it('gets nothing from the journal that was there, and gives it nothing', async () => {
    await journal.record([note(1)]);
    renameSync(folder, `${folder}-taken-out`);
    const other = await opened(folder);
    await other.record([note(2)]);
    await other.close();
    const before = contents();
    isOwn = false;
    expect(await journal.record([note(3)])).toEqual(foreign);
    expect(await journal.takeSnapshot('editing')).toEqual(foreign);
    expect(await idsIn(journal)).toEqual(['n1']);
    await journal.close();
    expect(contents()).toEqual(before);
  });

  it('gets nothing either when nothing was recorded before', async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    isOwn = false;
    expect(await journal.record([note(1)])).toEqual(foreign);
    await journal.close();
    expect(contents()).toEqual([]);
  });

  it('gets all again when it is the journal’s own that was made anew', async () => {
    await journal.record([note(1)]);
    rmSync(folder, { recursive: true });
    expect(await journal.record([note(2)])).toEqual({ state: 'recorded' });
    await journal.close();
    expect(await idsIn(await opened(folder))).toEqual(['n1', 'n2']);
  });
});
