/** Works out what importing a notes file would do, before anything is stored. */
import { adoptDocuments } from '../../domain/interchange/adopt-documents.ts';
import { checkAgainst } from '../../domain/interchange/check-notes-file.ts';
import type { ImportFailure } from '../../domain/interchange/describe-import.ts';
import type { ImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import type { NotesFile } from '../../domain/interchange/notes-file.ts';
import { mergeBookmarks, mergeNotes } from '../../domain/notes/merge.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { versionOf } from '../../importing/digest.ts';
import { parseNotesFile } from '../../importing/notes-file.ts';
import type { Change } from '../storage/change.ts';
import { addReportsOf, openReportsCalled } from '../storage/open-document.ts';

export interface ImportPlan {
  readonly changes: readonly Change[];
  readonly outcome: ImportOutcome;
}

export async function planImport(
  text: string,
  reports: readonly Report[],
  storedNotes: readonly Note[],
  storedBookmarks: readonly Bookmark[],
): Promise<Result<ImportPlan, ImportFailure>> {
  const parsed = parseNotesFile(text);
  if (!parsed.ok) return parsed;
  const { file } = parsed.value;
  const versioned = await Promise.all(
    (await findReports(file, reports)).map(async (report) => ({ report, version: await versionOf(report) })),
  );
  const checked = checkAgainst(versioned, adoptDocuments(file, versioned));
  if (!checked.ok) return failure(checked.error);
  const notes = mergeNotes(storedNotes, checked.value.notes, () => crypto.randomUUID());
  const bookmarks = mergeBookmarks(storedBookmarks, checked.value.bookmarks);
  const storedById = new Map(storedNotes.map((note) => [note.id, note]));
  return success({
    changes: [
      ...[...notes.added, ...notes.updated].map((after): Change => {
        return { table: 'notes', before: storedById.get(after.id) ?? null, after, isImported: true };
      }),
      ...bookmarks.added.map((after): Change => ({ table: 'bookmarks', before: null, after })),
    ],
    outcome: {
      added: notes.added.length,
      updated: notes.updated.length,
      kept: notes.kept.length,
      same: notes.same.length,
      bookmarks: bookmarks.added.length,
      renumbered: parsed.value.renumbered,
      checked: checked.value,
    },
  });
}

/** Those at hand, those of the library that the file names, and those that may be the same under another id. */
async function findReports(file: NotesFile, atHand: readonly Report[]): Promise<readonly Report[]> {
  const named = await addReportsOf([...file.notes, ...file.bookmarks], atHand);
  const known = new Set(named.map(({ id }) => id));
  const others = file.documents.filter(({ id }) => !known.has(id)).map(({ title }) => title);
  if (others.length === 0) return named;
  const alike = await openReportsCalled(new Set(others));
  return [...named, ...alike.filter(({ id }) => !known.has(id))];
}
