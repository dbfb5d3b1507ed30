/** Deletes the files that can go, each only after it was looked at: what is damaged stays longer. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseToRemove, type ThinFile } from '../domain/kept/thin.ts';
import { parsingJournal, parsingSnapshot } from './file-contents.ts';
import type { NamedFile } from './file-names.ts';
import { listFiles } from './folder.ts';
import { readBytes } from './read-file.ts';
import { inSlices } from './slices.ts';

/** What can't be deleted now can be the next time. `mayRemove` is asked before each. */
export async function thinFolder(
  folder: string,
  now: string,
  mayRemove: () => Promise<boolean>,
): Promise<void> {
  try {
    const files = await Promise.all((await listFiles(folder)).map((file) => describe(folder, file)));
    const toRemove = await settle(folder, files, Date.parse(now));
    for (const { name } of toRemove) {
      if (!(await mayRemove())) return;
      await rm(join(folder, name), { force: true });
    }
  } catch {
    // Too many files do no harm.
  }
}

async function describe(folder: string, { name, kind, generation }: NamedFile): Promise<ThinFile> {
  const { size, mtimeMs } = await stat(join(folder, name));
  return { name, kind, generation, bytes: size, made: mtimeMs, isDamaged: false };
}

/** Looks at the files that the choice rests on until none of them turns out to be damaged. */
async function settle(folder: string, files: readonly ThinFile[], now: number): Promise<readonly ThinFile[]> {
  const looked = new Map<string, boolean>();
  for (;;) {
    const known = files.map((file) => ({ ...file, isDamaged: looked.get(file.name) ?? false }));
    const toRemove = chooseToRemove(known, now);
    if (toRemove.length === 0) return [];
    const newest = known.filter(({ kind, isDamaged }) => kind === 'snapshot' && !isDamaged).slice(-3);
    const toLookAt = [...newest, ...toRemove].filter(({ name }) => !looked.has(name));
    if (toLookAt.length === 0) return toRemove;
    for (const file of toLookAt) looked.set(file.name, await isDamaged(folder, file));
  }
}

async function isDamaged(folder: string, { name, kind }: ThinFile): Promise<boolean> {
  const read = await readBytes(join(folder, name));
  if (read.state !== 'read') return true;
  if (kind !== 'journal') return !(await inSlices(parsingSnapshot(read.bytes))).isIntact;
  const { isNewer, damage } = await inSlices(parsingJournal(read.bytes));
  return isNewer || damage.length > 0;
}
