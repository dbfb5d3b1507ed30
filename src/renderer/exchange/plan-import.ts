/** Works out what importing a notes file would do, before anything is stored. */
import { checkAgainst } from '../../domain/interchange/check-notes-file.ts';
import type { ImportFailure } from '../../domain/interchange/describe-import.ts';
import type { ImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import { mergeBookmarks, mergeNotes } from '../../domain/notes/merge.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { versionOf } from '../../importing/digest.ts';
import { parseNotesFile } from '../../importing/notes-file.ts';
import type { Change } from '../storage/change.ts';
import { addReportsOf } from '../storage/open-document.ts';

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
  const atHand = await addReportsOf([...file.notes, ...file.bookmarks], reports);
  const versioned = await Promise.all(
    atHand.map(async (report) => ({ report, version: await versionOf(report) })),
  );
  const checked = checkAgainst(versioned, file);
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
