/** Takes away what crashes leave: snapshots that never became whole, locks that were put aside. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDraftName } from './file-names.ts';
import { namesIn } from './folder.ts';
import { isStaleLockName } from './lock.ts';

/** To be called with the lock only. What can't be taken away now can be the next time. */
export async function cleanUp(folder: string): Promise<void> {
  const names = await namesIn(folder).catch(() => []);
  const left = names.filter((name) => isDraftName(name) || isStaleLockName(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}
