/** Of documents that were removed and can be taken back, whose next version each is. */
import { database } from './database.ts';

export async function readRemovedRevisions(): Promise<ReadonlyMap<string, string | null>> {
  const binned = await database.bin
    .where('key')
    .startsWith('documents:')
    .toArray()
    .catch(() => []);
  return new Map(binned.map(({ id, value }) => [id, revisesOf(value)]));
}

function revisesOf(document: unknown): string | null {
  const has = typeof document === 'object' && document !== null && 'revises' in document;
  return has && typeof document.revises === 'string' ? document.revises : null;
}
