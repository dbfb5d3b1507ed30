/** Writes a snapshot as a whole or not at all, in pieces, so that whoever waits for the process never waits long. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../domain/kept/kept-state.ts';
import { draftName } from './file-names.ts';
import { syncFolder } from './folder.ts';
import { encodeLine } from './lines.ts';
import { patiently } from './patiently.ts';
import type { SnapshotEnd, SnapshotHeader } from './records.ts';

export interface SnapshotToWrite {
  readonly folder: string;
  readonly name: string;
  readonly header: SnapshotHeader;
  readonly entries: readonly Entry[];
}

/** How many records are made ready at once: some tenths of a millisecond. */
const piece = 200;

/**
 * Throws what the system says. `mayPublish` is asked when all is written, right before and right after the file gets
 * its name; false leaves nothing behind, and is what the promise resolves to.
 */
export async function writeSnapshot(
  snapshot: SnapshotToWrite,
  mayPublish: () => Promise<boolean>,
): Promise<boolean> {
  const path = join(snapshot.folder, snapshot.name);
  const draft = join(snapshot.folder, draftName(snapshot.name));
  try {
    await writeDraft(draft, snapshot);
    const isPublished = await publish(draft, path, mayPublish);
    if (!isPublished) return false;
    await syncFolder(snapshot.folder);
    return true;
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function publish(draft: string, path: string, mayPublish: () => Promise<boolean>): Promise<boolean> {
  if (!(await mayPublish())) return false;
  await patiently(() => rename(draft, path));
  if (await mayPublish()) return true;
  await rm(path, { force: true });
  return false;
}

async function writeDraft(draft: string, { header, entries }: SnapshotToWrite): Promise<void> {
  // What a crash left under this name is no loss.
  const handle = await open(draft, 'w');
  try {
    const hash = createHash('sha256');
    const write = (text: string) => {
      const bytes = Buffer.from(text);
      hash.update(bytes);
      return writeAll(handle, bytes);
    };
    await write(encodeLine(JSON.stringify(header)));
    for (let at = 0; at < entries.length; at += piece) {
      const lines = entries.slice(at, at + piece).map(({ text }) => encodeLine(text));
      await write(lines.join(''));
    }
    const end: SnapshotEnd = { end: entries.length, sha256: hash.digest('hex') };
    await writeAll(handle, Buffer.from(encodeLine(JSON.stringify(end))));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  return handle.appendFile(bytes);
}
