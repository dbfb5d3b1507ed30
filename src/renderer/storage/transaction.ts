/** One strict transaction over some tables and the bin: a window and its workers write alike. */
import { database } from './database.ts';
import { refuseLaterVersion } from './use-storage-state.ts';

export type SaveFailureCode = 'quota' | 'unavailable';

/** Null when all of it is stored; else nothing is. */
export async function inTransaction(
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<SaveFailureCode | null> {
  try {
    await database.transaction('rw', [...new Set(['bin', ...tables])], async () => {
      refuseLaterVersion();
      await work();
    });
    return null;
  } catch (error) {
    return isQuota(error) ? 'quota' : 'unavailable';
  }
}

function isQuota(error: unknown): boolean {
  const names = [error, error instanceof Error && 'inner' in error ? error.inner : null].map((one) =>
    one instanceof Error || one instanceof DOMException ? one.name : '',
  );
  return names.includes('QuotaExceededError');
}
