/** Tells what a zip file is the package of, and reads it if it is a document. */
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readEpub } from '../epub/read-epub.ts';
import type { Pace } from '../pace.ts';
import { Unreadable, type UnsupportedFormat } from '../read-failure.ts';
import { ZipArchive } from './zip-archive.ts';

const others: readonly (readonly [string, UnsupportedFormat])[] = [
  ['OFD.xml', 'ofd'],
  ['xl/workbook.xml', 'sheet'],
  ['ppt/presentation.xml', 'slides'],
  ['content.xml', 'odt'],
];

export async function readPacked(bytes: Uint8Array, pace: Pace): Promise<Extracted> {
  const archive = new ZipArchive(bytes);
  if (archive.has('META-INF/container.xml')) return readEpub(archive, pace);
  const other = others.find(([part]) => archive.has(part));
  if (other !== undefined) throw new Unreadable({ code: 'unsupported', format: other[1] });
  if (archive.has('[Content_Types].xml')) return readDocx(archive, pace);
  throw new Unreadable({ code: 'unsupported', format: 'archive' });
}
