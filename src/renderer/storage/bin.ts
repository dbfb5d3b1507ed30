/** What was removed and can be taken back. */
import { useLiveQuery } from 'dexie-react-hooks';
import { type BinRecord, database } from './database.ts';

/** Undefined until the first answer; what was removed last comes first. */
export function useBin(): readonly BinRecord[] | undefined {
  return useLiveQuery(async () => {
    const records = await database.bin.toArray().catch(() => []);
    return records.sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
  });
}
