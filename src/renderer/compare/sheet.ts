/** What the rows of a comparison are drawn from: the sheet stays the same while its marks come and go. */
import { createContext, type ReactNode } from 'react';
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
  /** The address of a row on this page. */
  readonly addressOf: (row: number) => string;
  readonly onChoose: (change: number) => void;
  readonly onWrite: (change: number) => void;
  readonly onToggleNotes: (row: number) => void;
  readonly onOpenFold: (fold: Fold) => void;
}

export interface SheetMarks {
  /** Index of the current change. */
  readonly current: number | null;
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  /** Rows whose notes are open. */
  readonly openNotes: ReadonlySet<number>;
  readonly notesOf: (notes: readonly Note[]) => ReactNode;
}

/** By context, so that blocks that are not drawn are not asked when it changes. */
export const SheetContext = createContext<{ readonly sheet: Sheet; readonly marks: SheetMarks } | null>(null);
