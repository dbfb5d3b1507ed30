/** Opens the documents that files of notes are of. */
import type { Report } from '../../domain/report/report.ts';
import { addReportsOf, openReportsCalled } from '../storage/open-document.ts';
import type { NamedDocuments } from './import-protocol.ts';

/** Those at hand, those that the files name or the user chose, and those that may be the same under another id. */
export async function openNamed(
  named: NamedDocuments,
  chosen: ReadonlyMap<string, string>,
  atHand: readonly Report[],
): Promise<readonly Report[]> {
  const ids = [...named.ids, ...chosen.values()];
  const reports = await addReportsOf(
    ids.map((report) => ({ report })),
    atHand,
  );
  if (atHand.length === 0) return reports;
  const known = new Set(reports.map(({ id }) => id));
  const alike = await openReportsCalled(new Set(named.titles));
  return [...reports, ...alike.filter(({ id }) => !known.has(id))];
}
