/** Says plainly what the system says went wrong with the disk. */
import type { JournalFailure } from '../bridge.ts';

const failures: ReadonlyMap<unknown, JournalFailure> = new Map<unknown, JournalFailure>([
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['ENOSPC', 'full'],
  ['EACCES', 'denied'],
  ['EBUSY', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'denied'],
]);

export function failureOf(error: unknown): JournalFailure {
  return failures.get(codeOf(error)) ?? 'other';
}

/** The system's code, such as `ENOENT`; undefined when the system did not say it. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
