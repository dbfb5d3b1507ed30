/** What the import and its worker say to each other: questions with a number, each answered once. */
import type { ImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import type { DoubtfulNote } from '../../domain/interchange/foreign-plan.ts';
import type { ImportChoices } from '../../domain/interchange/import-changes.ts';
import type { ColumnMapping } from '../../domain/interchange/note-columns.ts';
import type { NotesPackageFailure } from '../../domain/interchange/notes-package.ts';
import type { ImportedPerson, NotePair, UnknownImport } from '../../domain/interchange/plan-import.ts';
import type { Kept } from '../../domain/kept/kept.ts';
import type { Author, Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Result } from '../../domain/result.ts';
import type { Change } from '../storage/change.ts';
import type { SaveFailureCode } from '../storage/transaction.ts';

export type FileFailure = NotesPackageFailure | { readonly code: 'unreadable' };

export interface FileSummary {
  readonly name: string;
  readonly failure: FileFailure | null;
  /** Of a table, whose columns the user maps; null of other files. */
  readonly table: TableSummary | null;
  /** Entries in which something is missing or wrong, and that are left out. */
  readonly faulty: number;
}

export interface TableSummary {
  readonly header: readonly string[];
  readonly examples: readonly (readonly string[])[];
  readonly rows: number;
  readonly mapping: ColumnMapping;
}

/** Which documents the files are of, as far as they say. */
export interface NamedDocuments {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
}

export interface ReadFiles {
  readonly files: readonly FileSummary[];
  readonly named: NamedDocuments;
}

export interface PlanQuestion {
  readonly reports: readonly Report[];
  readonly chosen: ReadonlyMap<string, string>;
  readonly person: Author | null;
}

export interface PlannedImport {
  readonly outcome: ImportOutcome;
  readonly people: readonly ImportedPerson[];
  readonly unknown: readonly UnknownImport[];
  readonly choices: ImportChoices;
  readonly pairs: readonly { readonly id: string; readonly winner: NotePair['winner'] }[];
  readonly doubtful: readonly string[];
  readonly counts: Readonly<Record<keyof PlanRows, number>>;
  /** The first of each list; the others are asked for. */
  readonly rows: PlanRows;
}

export interface PlanRows {
  readonly added: readonly Note[];
  readonly doubtful: readonly DoubtfulNote[];
  readonly unplaced: readonly Note[];
  readonly pairs: readonly NotePair[];
  readonly removed: readonly Note[];
  readonly left: readonly Note[];
}

/** Some of what was stored: to be recorded, and to be taken back. */
export interface StoredPart {
  readonly kept: readonly Kept[];
  readonly step: readonly Change[];
}

/** The worker's side. */
export interface ImportCalls {
  readonly read: (files: readonly File[]) => Promise<ReadFiles>;
  /** Tries the passphrase on every file that is locked. */
  readonly unlock: (passphrase: string) => Promise<ReadFiles>;
  readonly map: (change: { readonly file: number; readonly mapping: ColumnMapping }) => Promise<ReadFiles>;
  /** Null when the database can't be read. */
  readonly plan: (question: PlanQuestion) => Promise<PlannedImport | null>;
  /** The first of each list. */
  readonly rows: (most: number) => Promise<PlanRows>;
  /** All or nothing; how much was stored, which is asked for in parts. */
  readonly store: (choices: ImportChoices) => Promise<Result<number, SaveFailureCode>>;
  readonly stored: (range: { readonly from: number; readonly to: number }) => Promise<StoredPart>;
}

export interface ToImportWorker {
  readonly call: number;
  readonly name: keyof ImportCalls;
  readonly argument: unknown;
}

export type FromImportWorker =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown };
