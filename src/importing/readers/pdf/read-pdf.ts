/** Reads the text of a PDF: page by page, column by column, put together as paragraphs. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Extracted } from '../../../domain/structure/extracted.ts';
import { LineWriter, textOf } from '../line-writer.ts';
import type { Pace } from '../pace.ts';
import { Unreadable } from '../read-failure.ts';
import { layOut } from './lay-out.ts';
import { headingsOf } from './outline-headings.ts';
import { openPdf } from './pdf-library.ts';
import { type PageText, readPage } from './pieces.ts';

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
  layOut(pages, ({ runs, kind, isCentred }) => {
    const heading = headings.get(textOf(runs).replace(/\s/g, '')) ?? null;
    writer.addRuns(runs, { kind, heading, isCentred });
  });
  return writer.finish({ title: await titleOf(document), source: null });
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  return /^(?:microsoft|untitled|无标题)|\.(?:docx?|wps|pdf|html?)$/i.test(title) ? null : title;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
