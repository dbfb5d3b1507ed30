/** The bookmarks of a PDF: which of its lines are headings, and of what level. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

const deepest = 6;
const mostEntries = 5000;

/** Levels by title without white space. */
export async function headingsOf(document: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
  const levels = new Map<string, number>();
  const outline = await document.getOutline().catch(() => null);
  let entries: Entries = outline ?? [];
  for (let level = 1; level <= deepest && entries.length > 0 && levels.size < mostEntries; level += 1) {
    for (const { title } of entries) {
      const key = title.replace(/\s/g, '');
      if (key !== '' && !levels.has(key)) levels.set(key, level);
    }
    entries = entries.flatMap(({ items }) => items);
  }
  return levels;
}

type Entries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
