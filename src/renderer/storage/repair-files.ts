/** Brings working copy and file store together at the start: the store gets what only the database has. */

import { filesOf, filesOfDocument } from '../../domain/library/files-of.ts';
import { sha256 as digestOf } from '../../importing/digest.ts';
import { database } from './database.ts';
import { getFiles } from './files.ts';

/** In milliseconds: what is put here for a document that is just being added must not be taken away before it is there. */
const longEnough = 24 * 60 * 60 * 1000;

/**
 * To be called when the database has all that the journal has. What the working copy lacks comes back when it is read.
 * Rejects when the file store does not answer or the database can't be read.
 */
export async function repairFiles(): Promise<void> {
  const now = new Date();
  const copies = await database.files.toCollection().primaryKeys();
  if (copies.length === 0) return;
  const [documents, bin] = await Promise.all([database.documents.toArray(), database.bin.toArray()]);
  const used = new Set([...documents.flatMap(filesOfDocument), ...bin.flatMap(filesOf)]);
  const inStore = new Set(await getFiles().list());
  for (const sha256 of copies) {
    if (!used.has(sha256)) await removeUnused(sha256, now);
    else if (!inStore.has(sha256)) await send(sha256);
  }
}

async function send(sha256: string): Promise<void> {
  const copy = await database.files.get(sha256);
  if (!copy) return;
  // A copy that is damaged is no use to anybody, and hides the one that the store may have.
  if ((await digestOf(copy.bytes)) === sha256) await getFiles().keep(copy.bytes);
  else await database.files.delete(sha256);
}

async function removeUnused(sha256: string, now: Date): Promise<void> {
  const copy = await database.files.get(sha256);
  const age = now.getTime() - Date.parse(copy?.stored ?? '');
  if (!(age < longEnough)) await database.files.delete(sha256);
}
