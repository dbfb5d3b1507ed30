/** The working copies of documents' files in the database: a window and its workers read them alike. */
import { sha256 as digestOf } from '../../importing/digest.ts';
import { database } from './database.ts';

/** Exactly the bytes of this digest; null where the copy is missing or damaged. */
export async function readWorkingCopy(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const copy = await database.files.get(sha256).catch(() => undefined);
  return copy && (await digestOf(copy.bytes)) === sha256 ? copy.bytes : null;
}
