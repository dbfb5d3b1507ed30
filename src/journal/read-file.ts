/** Reads a file of the journal as a whole, or tells whether it can't be read now or not at all. */
import { readFile } from 'node:fs/promises';
import { codeOf, failureOf } from './disk-failure.ts';
import { patiently } from './patiently.ts';

export type FileRead =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  /** It went away since it was listed. */
  | { readonly state: 'missing' }
  /** It is there, and may not be read at the moment. */
  | { readonly state: 'denied' }
  /** The disk can't give it back. */
  | { readonly state: 'broken' };

export async function readBytes(path: string): Promise<FileRead> {
  try {
    return { state: 'read', bytes: await patiently(() => readFile(path)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { state: 'missing' };
    return { state: failureOf(error) === 'denied' ? 'denied' : 'broken' };
  }
}
