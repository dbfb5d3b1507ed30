/** What reading another program's file of notes gives, and why one is not taken. */
import type { ForeignNote } from './foreign-note.ts';

export type ForeignForm = 'thorium' | 'epub-annotations' | 'hypothesis' | 'table';

export interface ForeignFile {
  readonly form: ForeignForm;
  readonly notes: readonly ForeignNote[];
  /** Entries in which something that is needed is missing or wrong; the others are taken. */
  readonly faulty: readonly FaultyEntry[];
}

export interface FaultyEntry {
  /** From 1. */
  readonly entry: number;
  /** Where in it, in the file's own names. */
  readonly path: string;
}

export type ForeignFileFailure =
  /** No JSON, or not all of it. */
  | { readonly code: 'truncated' }
  /** Something else than notes. */
  | { readonly code: 'not-notes' }
  | { readonly code: 'empty' }
  /** `size` in bytes or, of what a ZIP unpacks to, in bytes too. */
  | { readonly code: 'too-large'; readonly what: 'size' | 'notes'; readonly limit: number }
  /** A ZIP that is damaged, locked, or names files outside itself. */
  | { readonly code: 'damaged' | 'protected' | 'unsafe' }
  /** Text in no encoding known here. */
  | { readonly code: 'not-text' }
  | { readonly code: 'cancelled' };

export const foreignLimits = { size: 64 * 2 ** 20, notes: 100_000 } as const;
