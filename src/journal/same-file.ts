/** Tells whether a path still leads to the file that was opened there. */
import { type FileHandle, stat } from 'node:fs/promises';
import { codeOf } from './disk-failure.ts';

/** What the system knows a file by; it is not given to another one as long as the file is open. */
export async function numberOf(handle: FileHandle): Promise<bigint> {
  return (await handle.stat({ bigint: true })).ino;
}

/**
 * `other` is not certain: some file systems make numbers up as they go. Throws what the system says when it can't be
 * found out.
 */
export async function lookAt(path: string, number: bigint): Promise<'same' | 'other' | 'nothing'> {
  try {
    const { ino } = await stat(path, { bigint: true });
    return ino === number ? 'same' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}
