/** Saves all that was made, at one moment, as a notes file that can be imported again. */
import type { SaveOutcome } from '../../bridge.ts';
import { makeNotesFile, writeNotesFile } from '../../domain/interchange/notes-file.ts';
import type { Made } from '../../domain/kept/compare-kept.ts';
import { fileMoment } from '../../domain/kept/days.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import { saveFile } from '../desktop/index.ts';
import { addReportsOf } from '../storage/open-document.ts';

export async function saveBackup(
  made: Made,
  moment: string,
  reports: readonly Report[],
  label: string,
): Promise<SaveOutcome> {
  const all = await addReportsOf([...made.notes, ...made.bookmarks], reports);
  const versioned = await Promise.all(
    all.map(async (report) => ({ report, version: await versionOf(report) })),
  );
  const file = makeNotesFile(versioned, made.notes, made.bookmarks, moment);
  const name = `${reports[0]?.meeting ?? ''}${label}-${fileMoment(moment)}.json`;
  return await saveFile({ name, bytes: new TextEncoder().encode(writeNotesFile(file)) });
}
