/** Tells whether a path still leads to the file that was opened there. */
import { type FileHandle, stat } from 'node:fs/promises';
import { codeOf } from './disk-failure.ts';

/** What the system knows a file by. It is not given to another one as long as the file is open. */
export interface FileIdentity {
  readonly ino: bigint;
  readonly dev: bigint;
}

export async function identityOf(handle: FileHandle): Promise<FileIdentity> {
  const { ino, dev } = await handle.stat({ bigint: true });
  return { ino, dev };
}

/** Throws what the system says when it can't be found out. */
export async function lookAt(path: string, opened: FileIdentity): Promise<'same' | 'other' | 'nothing'> {
  try {
    const { ino, dev } = await stat(path, { bigint: true });
    return ino === opened.ino && dev === opened.dev ? 'same' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}
