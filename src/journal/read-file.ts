/** Reads a file of the journal as a whole, or tells whether it can't be read now or not at all. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, failureOf } from './disk-failure.ts';

export type FileRead =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  /** It went away since it was listed. */
  | { readonly state: 'missing' }
  /** It is there, and may not be read at the moment. */
  | { readonly state: 'denied' }
  /** The disk can't give it back. */
  | { readonly state: 'broken' };

/** In milliseconds: what scans files for viruses lets go of them within that, as a rule. */
const pauses = [50, 150, 400];

export async function readBytes(path: string): Promise<FileRead> {
  for (const pause of [...pauses, null]) {
    try {
      return { state: 'read', bytes: await readFile(path) };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { state: 'missing' };
      if (failureOf(error) !== 'denied') return { state: 'broken' };
      if (pause !== null) await wait(pause);
    }
  }
  return { state: 'denied' };
}
