/** Merges notes files into one, in whatever order and grouping they are met. */
import { mergeBookmarks, mergeNotes } from '../notes/merge.ts';
import { bookmarkId, type Note } from '../notes/note.ts';
import { type NotesFile, type NotesFileDocument, notesFileFormat, notesFileVersion } from './notes-file.ts';

/** Of at least one file. The moment is that of the last one. */
export function mergeNotesFiles(files: readonly NotesFile[]): NotesFile {
  const joined = joinNotesFiles(files);
  return { ...joined, ...mergeNotes([joined]) };
}

/** All that the files say of notes, as it is: one note may stand there in several states. */
export function joinNotesFiles(files: readonly NotesFile[]): NotesFile {
  const all = files.flatMap(({ documents }) => documents);
  const ownId = unifyDocuments(all);
  const documents = new Map<string, NotesFileDocument>();
  // Also those that count as another: by them the next file's notes are known to belong together.
  for (const document of all) {
    const key = `${document.id} ${document.version}`;
    const known = documents.get(key);
    if (known === undefined || document.title < known.title) documents.set(key, document);
  }
  return {
    format: notesFileFormat,
    version: notesFileVersion,
    exported: files.reduce((last, { exported }) => (exported > last ? exported : last), ''),
    documents: [...documents].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
    notes: files.flatMap(({ notes }) => notes.map((note) => inDocument(note, ownId(note.report)))),
    removals: files.flatMap(({ removals }) => removals),
    bookmarks: mergeBookmarks(
      files.map(({ bookmarks }) =>
        bookmarks.map((bookmark) => {
          const report = ownId(bookmark.report);
          return { ...bookmark, id: bookmarkId(report, bookmark.line), report };
        }),
      ),
    ),
  };
}

function inDocument(note: Note, report: string): Note {
  return note.report === report ? note : { ...note, report };
}

/** Documents with one text are one, whatever ids they were brought in under: all get the id that sorts first. */
function unifyDocuments(documents: readonly NotesFileDocument[]): (id: string) => string {
  const above = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    return root;
  };
  const byVersion = new Map<string, string>();
  for (const { id, version } of documents) {
    const known = byVersion.get(version) ?? id;
    byVersion.set(version, known);
    const [first, second] = [rootOf(known), rootOf(id)].sort();
    if (first !== undefined && second !== undefined && first !== second) above.set(second, first);
  }
  return rootOf;
}
