/** The report of a document, whether it came with the app or was brought in. */
import type { Report } from '../../domain/report/report.ts';
import { openDocument } from '../storage/open-document.ts';

/** Null when it is not there, or can't be opened. */
export async function openReport(id: string, bundled: readonly Report[]): Promise<Report | null> {
  const known = bundled.find((report) => report.id === id);
  if (known) return known;
  const opened = await openDocument(id).catch(() => null);
  return opened?.ok ? opened.value.report : null;
}
