/** Checks a notes file against the documents at hand: what can be taken, and what must be told. */
import type { Bookmark, Note } from '../notes/note.ts';
import { anchorPlacer } from '../notes/place-anchor.ts';
import type { DoubtfulNote } from './foreign-plan.ts';
import type { NotesFile, VersionedReport } from './notes-file.ts';
import { foreignPlacer } from './place-foreign.ts';

export interface CheckedNotes {
  /** Placed in our text, their anchors described anew from it. */
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  /** How many of `notes` stand at another place than the file says. */
  readonly moved: number;
  /** Of documents at hand, at what may be their place: to be confirmed one by one. */
  readonly doubtful: readonly DoubtfulNote[];
  /** Of documents at hand, but their words have no place; to be shown with their quotation. */
  readonly unplaced: readonly Note[];
  /** Of documents at hand, but of lines that they do not have. */
  readonly unplacedBookmarks: readonly Bookmark[];
  /** Documents of the file that are not at hand, with what was left out for it. */
  readonly unknown: readonly UnknownDocument[];
}

export interface UnknownDocument {
  /** As the file calls it. */
  readonly id: string;
  readonly title: string;
  readonly notes: number;
  readonly bookmarks: number;
}

/** Nothing in the file is of a document at hand. */
export interface UnknownDocumentFailure {
  readonly code: 'unknown-document';
  readonly titles: readonly string[];
}

export function checkAgainst(reports: readonly VersionedReport[], file: NotesFile): CheckedNotes {
  const known = new Map(reports.map((each) => [each.report.id, each]));
  const notes: Note[] = [];
  const doubtful: DoubtfulNote[] = [];
  const unplaced: Note[] = [];
  let moved = 0;
  const placers = new Map(reports.map((each) => [each.report.id, placerOf(each)]));
  for (const note of file.notes) {
    const placed = placers.get(note.report)?.(note);
    if (placed === undefined) continue;
    if (placed === null) unplaced.push(note);
    else if ('reason' in placed) doubtful.push(placed);
    else notes.push(placed.note);
    if (placed && 'isMoved' in placed && placed.isMoved) moved += 1;
  }

  const lines = new Map(reports.map(({ report }) => [report.id, new Set(report.lines.map(({ id }) => id))]));
  const ours = file.bookmarks.filter(({ report }) => known.has(report));
  const isPlaced = ({ report, line }: Bookmark) => lines.get(report)?.has(line) === true;
  return {
    notes,
    bookmarks: ours.filter(isPlaced),
    moved,
    doubtful,
    unplaced,
    unplacedBookmarks: ours.filter((bookmark) => !isPlaced(bookmark)),
    unknown: countUnknown(file, known),
  };
}

interface CertainNote {
  readonly note: Note;
  readonly isMoved: boolean;
}

/** Null where the words have no place at all. */
type Place = (note: Note) => CertainNote | DoubtfulNote | null;

function placerOf(document: VersionedReport): Place {
  const place = anchorPlacer(document.report, document.version);
  let placeAlike: ReturnType<typeof foreignPlacer> | null = null;
  return (note) => {
    const placing = place(note.anchor);
    if (placing.state !== 'unplaced') {
      return { note: { ...note, anchor: placing.anchor }, isMoved: placing.state === 'moved' };
    }
    const { quote, position } = note.anchor;
    placeAlike ??= foreignPlacer(document);
    const alike = placeAlike(quote, { in: 'text', ...position });
    if (alike.state === 'lost') return null;
    const isSame = alike.anchor.quote.exact === quote.exact;
    const isSlight = alike.state === 'exact' || alike.isSlight;
    return {
      note: { ...note, anchor: alike.anchor },
      quoted: quote.exact,
      reason: isSame ? 'place' : isSlight ? 'marks' : 'words',
      asQuoted: note,
    };
  };
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
  return [...counts].map(([id, count]) => ({ id, title: titles.get(id) ?? id, ...count }));
}
