/** Makes the lines of a Word table: one a row, or those of its cells where it only frames a text. */
import { plainLook, type Run, textOf } from '../line-writer.ts';
import { isBoldLine } from '../run-lines.ts';
import { joinLines } from '../soft-line-ends.ts';
import type { DocxLine } from './paragraph.ts';

export interface Table {
  readonly rows: { readonly cells: (readonly DocxLine[])[]; isDeleted: boolean }[];
}

/** In the cells of a table of data. */
const mostParagraphs = 4;
const between: Run = { text: '\t', isBold: false, size: null };

export function linesOfTable(table: Table): DocxLine[] {
  const rows = table.rows.filter(({ isDeleted }) => !isDeleted).map(({ cells }) => cells);
  if (rows.every((cells) => cells.length < 2) || rows.some((cells) => cells.some(isText))) {
    return rows.flatMap((cells) => cells.flat());
  }
  return rows.flatMap((cells) => {
    const runs = cells.flatMap((cell, index) => (index === 0 ? [runOf(cell)] : [between, runOf(cell)]));
    const images = cells.flat().filter(({ look }) => look.kind === 'image');
    return [{ runs, look: { ...plainLook, kind: 'table-row' } }, ...images];
  });
}

function isText(cell: readonly DocxLine[]): boolean {
  return (
    cell.length > mostParagraphs ||
    cell.some(({ look }) => look.heading !== null || look.kind === 'table-row')
  );
}

function runOf(cell: readonly DocxLine[]): Run {
  const lines = cell.filter(({ look }) => look.kind !== 'image');
  const text = lines.map(({ runs }) => joinLines(textOf(runs)).replace(/[\t\u2028]+/g, ' ')).join(' ');
  const runs = lines.flatMap((line) => line.runs);
  return { text: text.trim(), isBold: isBoldLine(runs), size: runs[0]?.size ?? null };
}
