/** The journal's folder: made safely, listed, and its names brought to the disk. */
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './disk-failure.ts';
import { compareFiles, type NamedFile, parseName } from './file-names.ts';

/** Nobody else who uses the computer may look into it. Throws what the system says when it can't be made. */
export async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whoever may not read the folder above can't sync it, and can use what is in it all the same.
  if (made !== undefined) await syncFolder(dirname(made)).catch(() => undefined);
}

/** The journal's files, in order; none when there is no folder. Throws what the system says when it can't be read. */
export async function listFiles(folder: string): Promise<readonly NamedFile[]> {
  const names = await namesIn(folder);
  return names
    .map(parseName)
    .filter((file) => file !== null)
    .sort(compareFiles);
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const unsyncable: ReadonlySet<unknown> = new Set(['EBADF', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']);

/** Without it a new file's name can be lost in a power cut. Not every system can do it with a folder, or needs it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!unsyncable.has(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}
