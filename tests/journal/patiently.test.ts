import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FileStore } from '../../src/journal/file-store.ts';
import { patiently, pauses } from '../../src/journal/patiently.ts';
import { fail, heal } from './failing-disk.ts';
import { opened, someFolder } from './made-up.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingDisk } = await import('./failing-disk.ts');
  return failingDisk(await importOriginal());
});

/** What was waited for, in milliseconds, and after which of the waits the file is free again. */
const waits: number[] = [];
let freeAfter = 0;
vi.mock('node:timers/promises', () => ({
  setTimeout: async (milliseconds: number) => {
    waits.push(milliseconds);
    if (waits.length === freeAfter) heal();
  },
}));

beforeEach(() => {
  heal();
  waits.length = 0;
  freeAfter = 0;
});

describe('a file that a scanner holds for a moment', () => {
  it.each(['EACCES', 'EBUSY', 'EPERM'])('is renamed when it is free again, after %s', async (code) => {
    const folder = someFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'draft'), 'whole');
    fail('rename', code);
    freeAfter = pauses.length;
    await patiently(() => rename(join(folder, 'draft'), join(folder, 'kept')));
    expect(waits).toEqual(pauses);
  });

  it('is waited for longer than a second, and no longer than two', () => {
    const whole = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(whole).toBeGreaterThan(1000);
    expect(whole).toBeLessThan(2000);
  });

  it('is given up in the end, with what the system says', async () => {
    fail('rename', 'EBUSY');
    await expect(patiently(() => rename('a', 'b'))).rejects.toMatchObject({ code: 'EBUSY' });
    expect(waits).toEqual(pauses);
  });

  it('costs no document: its file is kept all the same', async () => {
    const store = new FileStore(someFolder());
    fail('rename', 'EBUSY');
    freeAfter = 1;
    expect(await store.keep(new TextEncoder().encode('各位代表'))).toMatchObject({ state: 'kept' });
  });

  it('keeps no journal closed: its lock is taken when the one before is gone for good', async () => {
    fail('open', 'EPERM', '/lock');
    freeAfter = 1;
    expect(await (await opened(someFolder())).overview()).toMatchObject({ failure: null });
  });

  it('hides no other journal’s lock', async () => {
    const folder = someFolder();
    await opened(folder);
    fail('readFile', 'EBUSY', '/lock');
    freeAfter = 1;
    expect(await (await opened(folder)).overview()).toMatchObject({ failure: 'locked' });
  });
});

it('nothing else that goes wrong is waited for', async () => {
  for (const code of ['ENOENT', 'ENOSPC', 'EROFS', 'EIO']) {
    fail('rename', code);
    await expect(patiently(() => rename('a', 'b'))).rejects.toMatchObject({ code });
    heal();
  }
  expect(waits).toEqual([]);
});
