/** Takes away files that no document has had for as long as the bin keeps what was removed. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { JournalBridge } from '../bridge.ts';
import { binDays, type Kept } from '../domain/kept/kept.ts';
import { filesOf } from '../domain/library/files-of.ts';
import { type FileStore, unusedMark } from './file-store.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * To be called at a start. A file goes when it is found unused and was found so 60 days ago already, and at every start
 * between: so a journal that came back empty, and is filled again from the database, costs no file. Nothing goes while
 * the journal is damaged or belongs to another process; what can't be taken away now can be the next time.
 */
export async function sweepFiles(store: FileStore, journal: JournalBridge, now = new Date()): Promise<void> {
  try {
    const { failure, damage } = await journal.overview();
    if (failure !== null) return;
    await store.alone(async () => {
      await store.removeDrafts();
      // With the files locked, so that what was kept since for a new document is seen to be used.
      if (damage.length === 0) await removeUnused(store, await journal.readAll(), now);
    });
  } catch {
    // A folder that can't be read has nothing to take away.
  }
}

async function removeUnused(store: FileStore, records: readonly Kept[], now: Date): Promise<void> {
  const used = new Set(records.flatMap(filesOf));
  for (const sha256 of await store.list()) {
    const path = store.pathOf(sha256);
    if (used.has(sha256)) await rm(unusedMark(path), { force: true });
    else if (await isLongUnused(path, now)) {
      await rm(path, { force: true });
      await rm(unusedMark(path), { force: true });
    }
  }
}

/** Notes since when, where that is not noted yet. */
async function isLongUnused(path: string, now: Date): Promise<boolean> {
  const since = Date.parse(await readFile(unusedMark(path), 'utf8').catch(() => ''));
  // A moment to come is one of a clock that was set back.
  if (since <= now.getTime()) return now.getTime() - since > binDays * day;
  await writeFile(unusedMark(path), now.toISOString());
  return false;
}
