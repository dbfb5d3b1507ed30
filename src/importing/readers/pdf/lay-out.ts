/** Puts what stands on the pages of a PDF in reading order, as paragraphs, table rows, and what stands around them. */
import type { LineKind } from '../../../domain/structure/extracted.ts';
import type { Run } from '../line-writer.ts';
import { linesInOrder } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import { ParagraphJoiner, type SetLine } from './paragraphs.ts';
import type { PageText } from './pieces.ts';
import { rowsOf } from './rows.ts';

export interface LaidLine {
  readonly runs: readonly Run[];
  readonly kind: LineKind;
  readonly isCentred: boolean;
}

/** What is no line of the page's text. */
interface Aside {
  readonly words: string;
  readonly kind: LineKind;
}

export function layOut(pages: readonly PageText[], emit: (line: LaidLine) => void): void {
  const lines = linesOf(pages);
  const joiner = new ParagraphJoiner(
    lines.filter((line): line is SetLine => 'line' in line),
    ({ runs, isCentred, isRow }) => emit({ runs, kind: isRow ? 'table-row' : 'text', isCentred }),
  );
  for (const [index, each] of lines.entries()) {
    if ('line' in each) {
      const next = lines[index + 1];
      joiner.add(each, next !== undefined && 'line' in next && !next.isFurniture ? next.line : null);
    } else {
      joiner.end();
      const runs = [{ text: each.words, isBold: false, size: null }];
      emit({ runs, kind: each.kind, isCentred: false });
    }
  }
  joiner.end();
}

function linesOf(pages: readonly PageText[]): (SetLine | Aside)[] {
  const rows = pages.map(({ pieces, height }) => ({ rows: rowsOf(pieces), height }));
  const furniture = furnitureOf(rows);
  return pages.flatMap(({ slanted }, index): (SetLine | Aside)[] => {
    const page = rows[index]?.rows ?? [];
    // A page without text among others may be a picture of one: it is told rather than passed over.
    if (page.length === 0 && slanted.length === 0)
      return [{ words: `第${index + 1}页没有文字`, kind: 'image' }];
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
    const aside: Aside[] = slanted.length === 0 ? [] : [{ words: slanted.join(''), kind: 'text' }];
    return [...around(0, begin), ...lines, ...around(begin, page.length), ...aside];
  });
}
