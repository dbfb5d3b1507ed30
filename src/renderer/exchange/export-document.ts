/** Saves a whole document as a file that other programs open. */

import { baseName } from '../../domain/library/document.ts';
import type { DocumentOrigin } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { ExchangeDesk, type Listening } from './desk.ts';
import { type ExportOutcome, exportFile } from './export-file.ts';
import { fileNameOf } from './file-name.ts';
import type { DocumentOrder } from './protocol.ts';

const extensions = { epub: 'epub', markdown: 'md' } as const;

export async function exportDocument(
  report: Report,
  form: DocumentOrder['form'],
  origin: DocumentOrigin,
  desk: ExchangeDesk = new ExchangeDesk(),
  listening: Listening = {},
): Promise<ExportOutcome> {
  const document = { report, origin };
  const order = { what: 'document', form, document, exported: new Date().toISOString() } as const;
  const name = `${fileNameOf(report.name || baseName(origin.source.name))}.${extensions[form]}`;
  return await exportFile({ desk, order, notes: [], name, isPdf: false }, listening);
}
