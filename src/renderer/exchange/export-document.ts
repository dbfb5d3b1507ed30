/** Saves a whole document as a file that other programs open. */
import type { SaveOutcome } from '../../bridge.ts';
import { baseName } from '../../domain/library/document.ts';
import { type DocumentOrigin, printMarkdownFile } from '../../domain/report/front-matter.ts';
import type { Report } from '../../domain/report/report.ts';
import { versionOf } from '../../importing/digest.ts';
import { saveFile } from '../desktop/index.ts';
import { fileNameOf } from './file-name.ts';

export type DocumentForm = 'markdown' | 'epub';

export async function exportDocument(
  report: Report,
  form: DocumentForm,
  origin: DocumentOrigin,
): Promise<SaveOutcome> {
  const name = fileNameOf(report.name || baseName(origin.source.name));
  if (form === 'markdown') {
    return saveFile({
      name: `${name}.md`,
      bytes: new TextEncoder().encode(printMarkdownFile(report, origin)),
    });
  }
  const { reportToEpub } = await import('../../exporting/epub.ts');
  const version = await versionOf(report);
  const bytes = reportToEpub(report, { ...origin, version, modified: new Date().toISOString() });
  return saveFile({ name: `${name}.epub`, bytes });
}
