/** Sets aside what the database held when it did not agree with the journal: listed and readable, never recovered from. */
import type { JournalFailure } from '../bridge.ts';
import { failureOf } from './disk-failure.ts';
import { foundName } from './file-names.ts';
import { listFiles } from './folder.ts';
import type { Counts, Entry } from './kept-state.ts';
import { formatName, formatVersion, type SnapshotHeader } from './records.ts';
import { writeSnapshot } from './snapshot-file.ts';

export interface Found {
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  /** ISO 8601, UTC. */
  readonly taken: string;
}

/** One at a time: it never writes over another one. Null when it is on the disk. */
export async function writeFound(
  folder: string,
  { entries, counts, taken }: Found,
  mayPublish: () => Promise<boolean>,
): Promise<JournalFailure | null> {
  try {
    const files = await listFiles(folder);
    const generation = Math.max(1, files.at(-1)?.generation ?? 0);
    const others = files.filter((file) => file.kind === 'found' && file.generation === generation);
    const name = foundName(generation, Math.max(0, ...others.map(({ ordinal }) => ordinal)) + 1);
    const header: SnapshotHeader = {
      format: formatName,
      version: formatVersion,
      kind: 'snapshot',
      generation,
      created: taken,
      reason: 'found',
      ...counts,
      seq: 0,
    };
    return (await writeSnapshot({ folder, name, header, entries }, mayPublish)) ? null : 'locked';
  } catch (error) {
    return failureOf(error);
  }
}
