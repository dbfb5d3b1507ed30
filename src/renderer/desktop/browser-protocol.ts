/** What the page and the worker that keeps its journal say to each other. */
import type { JournalFailure, SnapshotReason } from '../../bridge.ts';
import type { Kept } from '../../domain/kept/kept.ts';

export type BrowserCall =
  | { readonly to: 'overview' }
  | { readonly to: 'record'; readonly changes: readonly Kept[] }
  | { readonly to: 'read-all' }
  | { readonly to: 'list-snapshots' }
  | { readonly to: 'read-snapshot'; readonly name: string }
  | {
      readonly to: 'take-snapshot';
      readonly reason: SnapshotReason;
      readonly given: readonly Kept[] | undefined;
    }
  | { readonly to: 'keep-file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly to: 'read-file'; readonly sha256: string }
  | { readonly to: 'list-files' };

export interface ToBrowserWorker {
  readonly id: number;
  readonly call: BrowserCall;
}

export type FromBrowserWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: JournalFailure };

/** Held while a file of the journal is read or written, so that windows take turns. */
export const journalLock = 'yiyue-journal';
