/** Sets aside what the page gives, such as what the database held before an upgrade: listed and readable, never recovered from. */
import type { JournalFailure, SnapshotReason } from '../bridge.ts';
import type { Counts, Entry } from '../domain/kept/kept-state.ts';
import { failureOf } from './disk-failure.ts';
import { asideName } from './file-names.ts';
import { listFiles } from './folder.ts';
import { formatName, formatVersion, type SnapshotHeader } from './records.ts';
import { writeSnapshot } from './snapshot-file.ts';

export interface Aside {
  readonly reason: SnapshotReason;
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  /** ISO 8601, UTC. */
  readonly taken: string;
}

/** One at a time: it never writes over another one. Null when it is on the disk. */
export async function writeAside(
  folder: string,
  { reason, entries, counts, taken }: Aside,
  mayPublish: () => Promise<boolean>,
): Promise<JournalFailure | null> {
  try {
    const files = await listFiles(folder);
    const generation = Math.max(1, files.at(-1)?.generation ?? 0);
    const others = files.filter((file) => file.kind === 'aside' && file.generation === generation);
    const ordinal = Math.max(0, ...others.map((file) => file.ordinal)) + 1;
    const name = asideName(generation, reason, ordinal);
    const header: SnapshotHeader = {
      format: formatName,
      version: formatVersion,
      kind: 'snapshot',
      generation,
      created: taken,
      reason,
      ...counts,
      seq: 0,
    };
    return (await writeSnapshot({ folder, name, header, entries }, mayPublish)) ? null : 'locked';
  } catch (error) {
    return failureOf(error);
  }
}
