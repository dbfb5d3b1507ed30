/** A plain text as it is read once it was imported: found, arranged and derived. */
import { deriveReports } from '../../src/domain/report/derive.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { arrange } from '../../src/domain/structure/arrange.ts';
import { structureOf } from '../../src/domain/structure/structure-of.ts';
import { plainText } from './extracted.ts';

export function importedReport(text: string): Report {
  const extracted = plainText(text);
  const arrangement = arrange(structureOf(extracted), extracted.text, { id: 'imported', sha256: '' });
  const [report] = deriveReports(extracted.text, arrangement);
  if (!report) throw new Error('nothing was derived');
  return report;
}
