/** Checks a notes file against the documents at hand: what can be taken, and what must be told. */
import type { Bookmark, Note } from '../notes/note.ts';
import { anchorPlacer } from '../notes/place-anchor.ts';
import { failure, type Result, success } from '../result.ts';
import type { NotesFile, VersionedReport } from './notes-file.ts';

export interface CheckedNotes {
  /** Placed in our text, their anchors described anew from it. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** How many of `notes` stand at another place than the file says. */
  readonly moved: number;
  /** Of documents at hand, but their words have no certain place; to be shown with their quotation. */
  readonly unplaced: readonly Note[];
  /** Of documents at hand, but of lines that they do not have. */
  readonly unplacedBookmarks: readonly Bookmark[];
  /** Documents of the file that are not at hand, with what was left out for it. */
  readonly unknown: readonly UnknownDocument[];
}

export interface UnknownDocument {
  readonly title: string;
  readonly notes: number;
  readonly bookmarks: number;
}

/** Nothing in the file is of a document at hand. */
export interface UnknownDocumentFailure {
  readonly code: 'unknown-document';
  readonly titles: readonly string[];
}

export function checkAgainst(
  reports: readonly VersionedReport[],
  file: NotesFile,
): Result<CheckedNotes, UnknownDocumentFailure> {
  const known = new Map(reports.map((each) => [each.report.id, each]));
  const unknown = countUnknown(file, known);
  const isAnyKnown = [...file.notes, ...file.bookmarks].some(({ report }) => known.has(report));
  if (!isAnyKnown) return failure({ code: 'unknown-document', titles: unknown.map(({ title }) => title) });

  const notes: Note[] = [];
  const unplaced: Note[] = [];
  let moved = 0;
  const placers = new Map(reports.map(({ report, version }) => [report.id, anchorPlacer(report, version)]));
  for (const note of file.notes) {
    const placing = placers.get(note.report)?.(note.anchor);
    if (placing?.state === 'unplaced') unplaced.push(note);
    else if (placing) notes.push({ ...note, anchor: placing.anchor });
    if (placing?.state === 'moved') moved += 1;
  }

  const lines = new Map(reports.map(({ report }) => [report.id, new Set(report.lines.map(({ id }) => id))]));
  const ours = file.bookmarks.filter(({ report }) => known.has(report));
  const isPlaced = ({ report, line }: Bookmark) => lines.get(report)?.has(line) === true;
  return success({
    notes,
    bookmarks: ours.filter(isPlaced),
    moved,
    unplaced,
    unplacedBookmarks: ours.filter((bookmark) => !isPlaced(bookmark)),
    unknown,
  });
}

function countUnknown(file: NotesFile, known: ReadonlyMap<string, VersionedReport>): UnknownDocument[] {
  const titles = new Map(file.documents.map(({ id, title }) => [id, title]));
  const counts = new Map<string, { notes: number; bookmarks: number }>();
  for (const kind of ['notes', 'bookmarks'] as const) {
    for (const { report } of file[kind]) {
      if (known.has(report)) continue;
      const count = counts.get(report) ?? { notes: 0, bookmarks: 0 };
      count[kind] += 1;
      counts.set(report, count);
    }
  }
  return [...counts].map(([id, count]) => ({ title: titles.get(id) ?? id, ...count }));
}
