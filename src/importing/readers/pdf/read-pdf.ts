/** Reads the text of a PDF: page by page, column by column, put together as paragraphs. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { LineWriter, plainLook, textOf } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { Unreadable } from '../read-failure.ts';
import { linesInOrder } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import { headingsOf } from './outline-headings.ts';
import { ParagraphJoiner, type SetLine } from './paragraphs.ts';
import { openPdf } from './pdf-library.ts';
import { type PageText, readPage } from './pieces.ts';
import { rowsOf } from './rows.ts';

const mostPages = 5000;
/** On a page of a scan there is at most what the scanner or a stamp put there. */
const fewestLetters = 8;
/** Of all letters: more of those that mean nothing, and the rest is not to be trusted. */
const mostUnknown = 0.1;

export async function readPdf(bytes: Uint8Array, pace: Pace): Promise<Extracted> {
  refuseTruncated(bytes);
  const { task, lacksMap } = await openPdf(bytes);
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw new Unreadable({ code: isNamed(error, 'PasswordException') ? 'protected' : 'damaged' });
    });
    const pages = await readPages(document, pace);
    refuseUnreadable(pages, lacksMap());
    return await write(document, pages);
  } finally {
    await task.destroy();
  }
}

/** pdf.js would make the best of it, and nobody would see that pages are missing. */
function refuseTruncated(bytes: Uint8Array): void {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-8192));
  if (!end.includes('%%EOF') && !end.includes('startxref')) throw new Unreadable({ code: 'damaged' });
}

async function readPages(document: PDFDocumentProxy, pace: Pace): Promise<PageText[]> {
  const count = document.numPages;
  if (count > mostPages) throw new Unreadable({ code: 'too-large', what: 'pages', limit: mostPages });
  const boldFonts = new Map<string, boolean>();
  const pages: PageText[] = [];
  for (let number = 1; number <= count; number += 1) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page, boldFonts));
      page.cleanup();
    } catch {
      // Whatever pdf.js threw, this page's text is not to be had.
      throw new Unreadable({ code: 'damaged' });
    }
    await pace.rest(number / (count + 1));
  }
  return pages;
}

function refuseUnreadable(pages: readonly PageText[], lacksMap: boolean): void {
  if (lacksMap) throw new Unreadable({ code: 'garbled' });
  const letters = pages
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join('')
    .replace(/\s/g, '');
  const fewest = pages.length < 3 ? 1 : pages.length * fewestLetters;
  if (letters.length < fewest) throw new Unreadable({ code: 'scanned', pages: pages.length });
  const unknown = letters.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unknown > letters.length * mostUnknown) throw new Unreadable({ code: 'garbled' });
}

async function write(document: PDFDocumentProxy, pages: readonly PageText[]): Promise<Extracted> {
  const writer = new LineWriter();
  const headings = await headingsOf(document);
  const lines = linesOf(pages);
  const joiner = new ParagraphJoiner(
    lines.filter((line): line is SetLine => 'line' in line),
    ({ runs, isCentred, isRow }) => {
      const heading = headings.get(textOf(runs).replace(/\s/g, '')) ?? null;
      writer.addRuns(runs, { kind: isRow ? 'table-row' : 'text', heading, isCentred });
    },
  );
  for (const [index, each] of lines.entries()) {
    if ('line' in each) {
      const next = lines[index + 1];
      joiner.add(each, next !== undefined && 'line' in next && !next.isFurniture ? next.line : null);
    } else {
      joiner.end();
      writer.add(each.words, each.isImage ? { ...plainLook, kind: 'image' } : plainLook);
    }
  }
  joiner.end();
  return writer.finish({ title: await titleOf(document), source: null });
}

/** What is no line of the page's text. */
interface Aside {
  readonly words: string;
  readonly isImage: boolean;
}

function linesOf(pages: readonly PageText[]): (SetLine | Aside)[] {
  const rows = pages.map(({ pieces, height }) => ({ rows: rowsOf(pieces), height }));
  const furniture = furnitureOf(rows);
  return pages.flatMap(({ slanted }, index): (SetLine | Aside)[] => {
    const page = rows[index]?.rows ?? [];
    // A page without text among others may be a picture of one: it is told rather than passed over.
    if (page.length === 0 && slanted.length === 0)
      return [{ words: `第${index + 1}页没有文字`, isImage: true }];
    const isFurniture = (at: number) => furniture[index]?.has(at) === true;
    const around = (from: number, to: number) =>
      page
        .map((row, at) => ({ row, at }))
        .filter(({ at }) => at >= from && at < to && isFurniture(at))
        .flatMap(({ row }) => linesInOrder([row], `${index}f`).map((line) => ({ line, isFurniture: true })));
    const first = page.findIndex((_, at) => !isFurniture(at));
    const body = page.filter((_, at) => !isFurniture(at));
    const lines = linesInOrder(body, `${index}`).map((line) => ({ line, isFurniture: false }));
    const begin = first === -1 ? page.length : first;
    const aside = slanted.length === 0 ? [] : [{ words: slanted.join(''), isImage: false }];
    return [...around(0, begin), ...lines, ...around(begin, page.length), ...aside];
  });
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  return /^(?:microsoft|untitled|无标题)|\.(?:docx?|wps|pdf|html?)$/i.test(title) ? null : title;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
