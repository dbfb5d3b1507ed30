/** Writes the values of a chart, each with its sentence, as comma-separated values that spreadsheets open as they are meant. */
import { strToU8 } from 'fflate';
import type { Chart } from '../domain/figures/chart.ts';
import { chartRows } from '../domain/figures/chart-rows.ts';
import { printCsv } from '../domain/interchange/csv.ts';
import { harmlessCell } from '../domain/interchange/harmless-cell.ts';

/** UTF-8 with a byte order mark, without which Excel takes it for GBK. */
export function chartToCsv(chart: Chart): Uint8Array<ArrayBuffer> {
  const rows = chartRows(chart).map((row) => row.map(asCell));
  return strToU8(`\uFEFF${printCsv(rows)}`);
}

/** A number below zero is no formula. */
function asCell(cell: string): string {
  return /^-\d+(?:\.\d+)?$/.test(cell) ? cell : harmlessCell(cell);
}
