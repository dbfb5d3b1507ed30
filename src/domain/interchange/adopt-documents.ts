/** Finds documents of a notes file that are at hand under another id: the same text is the same document. */
import { bookmarkId } from '../notes/note.ts';
import type { NotesFile, VersionedReport } from './notes-file.ts';

/** The file with the ids that its documents have here, as far as they are at hand. */
export function adoptDocuments(file: NotesFile, atHand: readonly VersionedReport[]): NotesFile {
  const known = new Set(atHand.map(({ report }) => report.id));
  const byVersion = new Map(atHand.map(({ report, version }) => [version, report.id]));
  const ids = new Map(
    file.documents
      .filter(({ id }) => !known.has(id))
      .map(({ id, version }) => [id, byVersion.get(version) ?? id]),
  );
  const ownId = (id: string) => ids.get(id) ?? id;
  return {
    ...file,
    documents: file.documents.map((document) => ({ ...document, id: ownId(document.id) })),
    notes: ids.size === 0 ? file.notes : file.notes.map((note) => ({ ...note, report: ownId(note.report) })),
    bookmarks: file.bookmarks.map(({ report, line, created }) => {
      return { id: bookmarkId(ownId(report), line), report: ownId(report), line, created };
    }),
  };
}
