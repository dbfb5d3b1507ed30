/** Tries again what is refused because something else holds a file for a moment, as what scans files for viruses does. */
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './disk-failure.ts';

/** What Windows says of a file that is held; a file system that takes nothing at all is not held. */
const passing: ReadonlySet<unknown> = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** In milliseconds: the scanner has let go within that, as a rule. Longer, and the user would wait for nothing. */
export const pauses = [50, 150, 400, 900];

/** Throws what the system says the last time, a second and a half after the first. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  return work();
}
