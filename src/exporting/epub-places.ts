/** Where a place of a report stands in the EPUB that is made of it: the page, the element, and offsets in its text. */
import { offsetTable } from '../domain/interchange/code-points.ts';
import { elementText } from '../domain/interchange/element-text.ts';
import { contextLength, indexLines, type Quote, type TextRange } from '../domain/notes/anchor.ts';
import type { Line, Report } from '../domain/report/report.ts';
import { cutIntoParts, type EpubPart } from './epub-parts.ts';
import { elementId } from './epub-text.ts';

/** Within the EPUB, of its package file and pages. */
export const packageFolder = 'EPUB/';

export interface EpubPlace {
  /** Of the page, from the root of the package, as its spine has it for a reader. */
  readonly href: string;
  /** The `id` of the element in which it begins. */
  readonly element: string;
  /** In the text of that element, in code points; null where it goes on beyond it, or there is no text. */
  readonly within: CodePointRange | null;
  /** In the text of the page's body, in code points; null where there is no text. */
  readonly inBody: CodePointRange | null;
  /** The words as the page has them. */
  readonly quote: Quote;
}

export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}

/** What goes on in another page ends with its own; null for a range that is not in the report. */
export function epubPlacer(report: Report): (range: TextRange) => EpubPlace | null {
  const pages = cutIntoParts(report).map(readPage);
  const pageOf = new Map(pages.flatMap((page) => [...page.starts.keys()].map((element) => [element, page])));
  const lineIndex = indexLines(report);
  const lineOf = (id: string) => report.lines[lineIndex.get(id) ?? -1];
  return ({ start, end }) => {
    const first = lineOf(start.line);
    const last = lineOf(end.line);
    const page = first && pageOf.get(elementId(first.id));
    if (!first || !last || !page) return null;
    const from = offsetIn(page, first, start.offset, 'start');
    const to = pageOf.get(elementId(last.id)) === page ? offsetIn(page, last, end.offset, 'end') : page.end;
    return {
      href: page.href,
      element: elementId(first.id),
      within:
        first === last
          ? codePoints(elementText(first).text, from, to, offsetIn(page, first, 0, 'end'))
          : null,
      inBody: from < to ? toCodePoints(page, from, to) : null,
      quote: {
        exact: page.text.slice(from, to),
        prefix: page.text.slice(Math.max(0, from - contextLength), from),
        suffix: page.text.slice(to, to + contextLength),
      },
    };
  };
}

interface Page {
  readonly href: string;
  /** Of its body. */
  readonly text: string;
  readonly table: ReturnType<typeof offsetTable>;
  /** Where its text ends, the last white space aside. */
  readonly end: number;
  /** By the `id` of an element, where its text begins. */
  readonly starts: ReadonlyMap<string, number>;
}

/** Our own markup: tags without > in their attributes' values, and five entities. */
function readPage({ file, body }: EpubPart): Page {
  // The body begins with a line end.
  const pieces = ['\n'];
  const starts = new Map<string, number>();
  let length = 1;
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) {
      const id = / id="([^"]*)"/.exec(piece)?.[1];
      if (id !== undefined) starts.set(id, length);
    } else {
      const words = wordsOfXml(piece);
      pieces.push(words);
      length += words.length;
    }
  }
  const text = pieces.join('');
  return {
    href: `${packageFolder}${file}`,
    text,
    table: offsetTable(text),
    end: text.trimEnd().length,
    starts,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
};

function wordsOfXml(words: string): string {
  return words.replace(/&(?:amp|lt|gt|quot|#13);/g, (entity) => entities[entity] ?? entity);
}

function offsetIn({ starts }: Page, line: Line, offset: number, side: 'start' | 'end'): number {
  return (starts.get(elementId(line.id)) ?? 0) + elementText(line).toElement(offset, side);
}

function codePoints(text: string, from: number, to: number, base: number): CodePointRange | null {
  const table = offsetTable(text);
  const start = table.toCodePoints(from - base);
  const end = table.toCodePoints(to - base);
  return start === null || end === null || start >= end ? null : { start, end };
}

function toCodePoints({ table }: Page, from: number, to: number): CodePointRange | null {
  const start = table.toCodePoints(from);
  const end = table.toCodePoints(to);
  return start === null || end === null ? null : { start, end };
}
