/** The pieces of text on a PDF page: where each stands, how large, and whether it is bold. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { writtenLetters } from './compatible-letters.ts';

export interface Piece {
  readonly text: string;
  /** From the page's left edge to its baseline's begin, and from its top edge; in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

export interface PageText {
  readonly pieces: readonly Piece[];
  /** Text that does not run from left to right, such as a watermark across the page. */
  readonly slanted: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** `boldFonts`: what is known of the fonts so far; by pdf.js's names, which are one for a font in all the file. */
export async function readPage(page: PDFPageProxy, boldFonts: Map<string, boolean>): Promise<PageText> {
  const { items } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0]: number[] = viewport.transform;
  await learnFonts(page, boldFonts, items);
  const pieces: Piece[] = [];
  const slanted: string[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [along = 1, up = 0, across = 0, high = 1, left = 0, base = 0]: number[] = item.transform;
    const text = writtenLetters(item.str);
    const [right, down] = [a * along + c * up, b * along + d * up];
    if (right <= 0 || Math.abs(down) > right * 0.05) {
      if (text.trim() !== '') slanted.push(text);
      continue;
    }
    const size = Math.hypot(across, high) || item.height || 1;
    const [x, y] = [a * left + c * base + e, b * left + d * base + f];
    if (![x, y, size, item.width].every(Number.isFinite)) continue;
    pieces.push({ text, x, y, width: item.width, size, isBold: boldFonts.get(item.fontName) === true });
  }
  return { pieces: withoutDoubles(pieces), slanted, width: viewport.width, height: viewport.height };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** A font's name comes only with what is needed to draw the page. */
async function learnFonts(page: PDFPageProxy, boldFonts: Map<string, boolean>, items: Items): Promise<void> {
  const names = new Set(items.flatMap((item) => ('str' in item ? [item.fontName] : [])));
  const unknown = [...names].filter((name) => !boldFonts.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const name of unknown)
    boldFonts.set(name, page.commonObjs.has(name) && isBold(page.commonObjs.get(name)));
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  if ('bold' in font && font.bold === true) return true;
  return 'name' in font && typeof font.name === 'string' && /bold|black|heavy/i.test(font.name);
}

/** Words that are drawn twice, a hair apart, to look bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const single: Piece[] = [];
  for (const piece of pieces) {
    const near = piece.size * 0.15;
    const isDouble = single
      .slice(-40)
      .some(
        (other) =>
          other.text === piece.text &&
          Math.abs(other.x - piece.x) < near &&
          Math.abs(other.y - piece.y) < near,
      );
    if (!isDouble || piece.text.trim() === '') single.push(piece);
  }
  return single;
}
