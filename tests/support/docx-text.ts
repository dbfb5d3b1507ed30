/** The words of a Word document, paragraph by paragraph. */
import { readParagraphs, readZip } from './read-zip.ts';

export function docxText(bytes: Uint8Array): string {
  return readParagraphs(readZip(bytes).get('word/document.xml') ?? '')
    .map(({ text }) => text)
    .join('\n');
}
