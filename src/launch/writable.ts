/** Whether data can be kept in a folder, found out by writing there: what the system says of its rights is not all. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patiently } from '../journal/patiently.ts';

/** Null when it can be; else the system's code, such as `EACCES`, `EROFS` or `ENOSPC`. Makes the folder. */
export async function whyUnwritable(folder: string): Promise<string | null> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'yiyue');
    await patiently(() => rm(probe));
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
