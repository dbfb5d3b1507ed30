/** The working copy of what the user made, in IndexedDB. Only this folder knows Dexie. */
import { Dexie, type EntityTable } from 'dexie';
import type { FigureJoin } from '../../domain/figures/figure-join.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import { stampAfter } from '../../domain/kept/stamps.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Carry } from '../../domain/versions/carry.ts';
import type { ReadingPlace } from './places.ts';

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
  /** ISO 8601, UTC. */
  readonly changed: string;
}

/** What was removed, as it was; `key` is `keyOfKept`. */
export interface BinRecord extends Kept {
  readonly key: string;
}

/** Bytes of a document's file, as far as they are at hand here: the file store has them all. */
export interface FileRecord {
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was put here, ISO 8601, UTC. */
  readonly stored: string;
}

/** Of the tables and their indices, as this version of the app writes them. */
export const schemaVersion = 6;

export class YiyueDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare bookmarks: EntityTable<Bookmark, 'id'>;
  declare places: EntityTable<ReadingPlace, 'report'>;
  declare settings: EntityTable<SettingRecord, 'key'>;
  declare documents: EntityTable<LibraryDocument, 'id'>;
  declare carries: EntityTable<Carry, 'id'>;
  declare writings: EntityTable<Writing, 'id'>;
  declare joins: EntityTable<FigureJoin, 'id'>;
  declare files: EntityTable<FileRecord, 'sha256'>;
  declare bin: EntityTable<BinRecord, 'key'>;

  constructor(name = 'yiyue') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      notes: 'id, report',
      bookmarks: 'id, report',
      places: 'report',
      settings: 'key',
    });
    this.version(2)
      .stores({ bin: 'key' })
      .upgrade((transaction) =>
        transaction
          .table<SettingRecord>('settings')
          .toCollection()
          .modify({ changed: new Date().toISOString() }),
      );
    this.version(3).stores({ documents: 'id, file.sha256, shelf', files: 'sha256' });
    this.version(4)
      .stores({ carries: 'id, to' })
      .upgrade((transaction) =>
        transaction
          .table<LibraryDocument>('documents')
          .toCollection()
          // Later than before, so that the journal takes it over.
          .modify((document, context) => {
            const changed = stampAfter(document.changed, document.changed);
            context.value = { ...document, stage: null, changed };
          }),
      );
    this.version(5).stores({ writings: 'id' });
    this.version(schemaVersion).stores({ joins: 'id' });
  }
}

export const database = new YiyueDatabase();

/** Asks the browser not to clear the data when the disk runs low; resolves to whether it promises that. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
