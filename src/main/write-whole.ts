/** Writes a file as a whole or not at all: a full disk or a power cut never leaves half a file under its name. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SaveFailure } from '../bridge.ts';
import { patiently } from '../journal/patiently.ts';

/** Null when the file is written and safe on the disk, else why it could not be. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<SaveFailure | null> {
  // In the same folder, since a rename across disks would copy and could stop half way.
  const draft = join(dirname(file), `.${basename(file).slice(0, 40)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeToDisk(draft, bytes);
    await patiently(() => rename(draft, file));
    return null;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return failureOf(error);
  }
}

async function writeToDisk(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const failures: ReadonlyMap<unknown, SaveFailure> = new Map<unknown, SaveFailure>([
  ['EDQUOT', 'full'],
  ['ENOSPC', 'full'],
  ['EACCES', 'denied'],
  ['EBUSY', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'denied'],
]);

/** The plain code for what the system says went wrong. */
export function failureOf(error: unknown): SaveFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return failures.get(code) ?? 'other';
}
