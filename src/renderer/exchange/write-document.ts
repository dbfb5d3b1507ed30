/** Writes a whole document as a file that other programs open. */
import { printMarkdownFile } from '../../domain/report/front-matter.ts';
import { versionOf } from '../../importing/digest.ts';
import type { DocumentOrder } from './protocol.ts';

export async function writeDocument({
  form,
  document: { report, origin },
  exported,
}: DocumentOrder): Promise<Uint8Array<ArrayBuffer>> {
  if (form === 'markdown') return new TextEncoder().encode(printMarkdownFile(report, origin));
  const { reportToEpub } = await import('../../exporting/epub.ts');
  return reportToEpub(report, { ...origin, version: await versionOf(report), modified: exported });
}
