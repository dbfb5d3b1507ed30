/** All that the rows of a comparison are drawn from. */
import type { ReactNode } from 'react';
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { CompareView, Fold } from './entries.ts';

export interface Sheet {
  readonly comparison: Comparison;
  readonly old: Report;
  readonly next: Report;
  readonly view: CompareView;
  /** By row: the index of its change, or -1. */
  readonly changeOf: Int32Array;
  /** By row: the depth of the section that its line heads, or 0. */
  readonly levels: Uint8Array;
  /** Whether only changes of numbers are looked at. */
  readonly isNumberOnly: boolean;
  /** Index of the current change. */
  readonly current: number | null;
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  /** Rows whose notes are open. */
  readonly openNotes: ReadonlySet<number>;
  readonly notesOf: (notes: readonly Note[]) => ReactNode;
  /** The address of a row on this page. */
  readonly addressOf: (row: number) => string;
  readonly onChoose: (change: number) => void;
  readonly onWrite: (change: number) => void;
  readonly onToggleNotes: (row: number) => void;
  readonly onOpenFold: (fold: Fold) => void;
}
