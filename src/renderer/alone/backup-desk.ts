/** Puts together all that is kept and packs it: in a worker, or in the page itself where there can be none. */

import { digestOf } from '../../domain/kept/digest.ts';
import { isGone, type Kept } from '../../domain/kept/kept.ts';
import { filesOfDocument } from '../../domain/library/files-of.ts';
import { packWholeBackup } from '../../exporting/whole-backup.ts';
import { documentOf } from '../../importing/kept-records.ts';
import { readWholeBackup } from '../../importing/whole-backup.ts';
import { everythingOf, type Made, madeOf } from '../storage/backup-record.ts';

export interface BackupOrder {
  /** ISO 8601, UTC. */
  readonly created: string;
  /** What is to be packed; null: everything. */
  readonly records: readonly Kept[] | null;
  /** Of all that the journal has; null when it does not say. */
  readonly digest: string | null;
  /** What neither database nor journal may have yet. */
  readonly held: readonly Kept[];
}

/** Each rejects when it can't be read. */
export interface BackupSources {
  readonly readDatabase: () => Promise<readonly Kept[]>;
  readonly readJournal: () => Promise<readonly Kept[]>;
  /** Null when it can't be read. */
  readonly readFile: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface PackedBackup {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly made: Made;
  /** How many files of documents could not be read. */
  readonly lacking: number;
  /** False when the records may not be all. */
  readonly isSure: boolean;
  /** Whether it can be taken back in. */
  readonly isReadable: boolean;
}

/** Rejects when nothing can be read. */
export async function packBackup(order: BackupOrder, sources: BackupSources): Promise<PackedBackup> {
  const { records, isSure } =
    order.records === null ? await gather(order, sources) : { records: order.records, isSure: true };
  const wanted = new Set(records.flatMap((kept) => documentOf(kept) ?? []).flatMap(filesOfDocument));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const sha256 of wanted) {
    const bytes = await sources.readFile(sha256);
    if (bytes) files.set(sha256, bytes);
  }
  const bytes = packWholeBackup({ created: order.created, records, files });
  const backup = await readWholeBackup(bytes);
  return {
    bytes,
    made: madeOf(records),
    lacking: wanted.size - files.size,
    isSure,
    isReadable: backup.ok && backup.value.files.size === files.size,
  };
}

/** The journal is read only where it is not known to have the very same. */
async function gather({ created, digest, held }: BackupOrder, { readDatabase, readJournal }: BackupSources) {
  const stored = readDatabase();
  const recorded = stored.then(
    (records) => {
      const present = records.filter((kept) => !isGone(kept, created));
      return digestOf(present) === digest ? [] : readJournal();
    },
    () => readJournal(),
  );
  return await everythingOf([stored, recorded, Promise.resolve(held)]);
}
