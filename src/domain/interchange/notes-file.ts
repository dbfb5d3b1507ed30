/** The notes file: all that is needed to carry notes to another machine, as JSON. */
import type { Bookmark, Note } from '../notes/note.ts';
import type { Removal } from '../notes/removal.ts';
import type { Report } from '../report/report.ts';

export const notesFileFormat = 'yiyue-notes';
/** Version 1 knew neither authors nor removals; it is read like 2. */
export const notesFileVersion = 2;

/** `text` in UTF-16 units of the file, `package` in bytes of the JSON that a package holds. */
export const notesFileLimits = {
  text: 64 * 1024 * 1024,
  package: 96 * 1024 * 1024,
  notes: 100_000,
  removals: 100_000,
} as const;

export interface NotesFile {
  readonly format: typeof notesFileFormat;
  readonly version: typeof notesFileVersion;
  /** ISO 8601, UTC. */
  readonly exported: string;
  /** The documents that the notes and bookmarks are of. */
  readonly documents: readonly NotesFileDocument[];
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** Of notes that were shared before, for as long as the bin of their author's computer has them. */
  readonly removals: readonly Removal[];
}

export interface NotesFileDocument {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of the shown text, in hex. */
  readonly version: string;
}

/** A report with the SHA-256 of its shown text, which the caller computes with what its platform has. */
export interface VersionedReport {
  readonly report: Report;
  readonly version: string;
}

/** Why a text is not taken as a notes file. */
export type NotesFileFailure =
  /** No JSON: cut short, or no notes file at all. */
  | { readonly code: 'truncated' }
  /** JSON of something else. */
  | { readonly code: 'not-notes' }
  /** Made by a later version of the app. */
  | { readonly code: 'newer'; readonly version: number }
  /** A notes file in which this place is wrong. */
  | { readonly code: 'invalid'; readonly path: string }
  | {
      readonly code: 'too-large';
      readonly what: 'text' | 'package' | 'notes' | 'removals';
      readonly limit: number;
    }
  | { readonly code: 'empty' };

/** Which of its lists is longer than any reader takes; null where none is. */
export function tooManyOf(file: Pick<NotesFile, 'notes' | 'removals'>): 'notes' | 'removals' | null {
  return (['notes', 'removals'] as const).find((what) => file[what].length > notesFileLimits[what]) ?? null;
}

/** Only documents that have a note or a bookmark are named. */
export function makeNotesFile(
  documents: readonly VersionedReport[],
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  exported: string,
  removals: readonly Removal[] = [],
): NotesFile {
  const used = new Set([...notes, ...bookmarks].map(({ report }) => report));
  return {
    format: notesFileFormat,
    version: notesFileVersion,
    exported,
    documents: documents
      .filter(({ report }) => used.has(report.id))
      .map(({ report, version }) => ({ id: report.id, title: report.title, version })),
    notes,
    bookmarks,
    removals,
  };
}

export function writeNotesFile(file: NotesFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
