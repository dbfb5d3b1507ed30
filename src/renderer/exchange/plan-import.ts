/** Works out what importing a notes file would do, before anything is stored. */
import { adoptDocuments } from '../../domain/interchange/adopt-documents.ts';
import { checkAgainst } from '../../domain/interchange/check-notes-file.ts';
import type { ImportFailure } from '../../domain/interchange/describe-import.ts';
import type { ImportOutcome } from '../../domain/interchange/describe-import-outcome.ts';
import type { NotesFile } from '../../domain/interchange/notes-file.ts';
import { mergeBookmarks } from '../../domain/notes/merge.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import { planMerge } from '../../domain/notes/plan-merge.ts';
import type { Report } from '../../domain/report/report.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { versionOf } from '../../importing/digest.ts';
import { parseNotesFile } from '../../importing/notes-file.ts';
import type { Change } from '../storage/change.ts';
import { addReportsOf, openReportsCalled } from '../storage/open-document.ts';
import { readPerson } from '../storage/person.ts';

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
  const file = parsed.value;
  const versioned = await Promise.all(
    (await findReports(file, reports)).map(async (report) => ({ report, version: await versionOf(report) })),
  );
  const checked = checkAgainst(versioned, adoptDocuments(file, versioned));
  if (!checked.ok) return failure(checked.error);
  const plan = planMerge(
    { notes: storedNotes, removals: [] },
    { notes: checked.value.notes, removals: [] },
    (await readPerson())?.id ?? null,
  );
  const bookmarked = new Set(storedBookmarks.map(({ id }) => id));
  const bookmarks = mergeBookmarks([checked.value.bookmarks]).filter(({ id }) => !bookmarked.has(id));
  return success({
    changes: [
      ...plan.added.map((after): Change => ({ table: 'notes', before: null, after, isImported: true })),
      ...plan.changed.map(({ old, new: after }): Change => {
        return { table: 'notes', before: old, after, isImported: true };
      }),
      ...bookmarks.map((after): Change => ({ table: 'bookmarks', before: null, after })),
    ],
    outcome: {
      added: plan.added.length,
      updated: plan.changed.length,
      kept: plan.kept.length,
      same: plan.same.length,
      bookmarks: bookmarks.length,
      renumbered: plan.clashing,
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
