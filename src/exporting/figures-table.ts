/** Writes a document's figures for spreadsheets, each cell as text that does nothing. */
import { strToU8 } from 'fflate';
import { tabulateFigures } from '../domain/figures/figures-table.ts';
import type { FigureRow } from '../domain/figures/figuring.ts';
import { cutContinued } from '../domain/interchange/continued-cells.ts';
import { printCsv } from '../domain/interchange/csv.ts';
import { harmlessCell } from '../domain/interchange/harmless-cell.ts';
import { writeWorkbook } from './workbook.ts';

const widths = [24, 24, 12, 12, 12, 18, 8, 18, 10, 16, 10, 20, 60];

/** UTF-8 with a byte order mark, without which Excel takes it for GBK. */
export function figuresToCsv(
  rows: readonly FigureRow[],
  sentenceOf: (row: FigureRow) => string,
): Uint8Array<ArrayBuffer> {
  const cells = tabulateFigures(rows, sentenceOf).map((row) => row.map(harmlessCell));
  return strToU8(`\uFEFF${printCsv(cells)}`);
}

export function figuresToXlsx(
  rows: readonly FigureRow[],
  sentenceOf: (row: FigureRow) => string,
): Uint8Array<ArrayBuffer> {
  return writeWorkbook('数字', cutContinued(tabulateFigures(rows, sentenceOf)), widths);
}
