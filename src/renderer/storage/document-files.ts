/** The files of documents: kept in the shell's file store, with a working copy in the database. */
import type { FileKept, FileRead } from '../../bridge.ts';
import { sha256 as digestOf } from '../../importing/digest.ts';
import { database } from './database.ts';
import { getFiles } from './files.ts';
import { isReadOnly } from './use-storage-state.ts';
import { readWorkingCopy } from './working-copy.ts';

export type DocumentFileRead = FileRead | { readonly state: 'unreachable' };

/** Kept when it is in the file store; that the working copy has it too is not needed. */
export async function keepDocumentFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileKept> {
  const [kept, sha256] = await Promise.all([getFiles().keep(bytes), digestOf(bytes)]);
  if (kept.state === 'failed') return kept;
  // What arrived there is not what was sent.
  if (kept.sha256 !== sha256) return { state: 'failed', code: 'other' };
  await putCopy(sha256, bytes);
  return kept;
}

/** Exactly the bytes of this digest, from the working copy or, where that lacks or has damaged them, from the file store. */
export async function readDocumentFile(sha256: string): Promise<DocumentFileRead> {
  const copy = await readWorkingCopy(sha256);
  if (copy) return { state: 'read', bytes: copy };
  const read = await getFiles()
    .read(sha256)
    .catch(() => ({ state: 'unreachable' }) as const);
  if (read.state !== 'read') return read;
  if ((await digestOf(read.bytes)) !== sha256) return { state: 'damaged' };
  await putCopy(sha256, read.bytes);
  return read;
}

async function putCopy(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (isReadOnly()) return;
  // Without room for it, it is read from the file store each time.
  await database.files.put({ sha256, bytes, stored: new Date().toISOString() }).catch(() => undefined);
}
