/** Writes the values of a chart, each with its sentence, as an Excel workbook: text in every cell. */
import type { Chart } from '../domain/figures/chart.ts';
import { chartRows } from '../domain/figures/chart-rows.ts';
import { cutContinued } from '../domain/interchange/continued-cells.ts';
import { writeWorkbook } from './workbook.ts';

/** In characters, in the order of the columns. */
const widths = [12, 12, 18, 12, 12, 12, 24, 60, 40];

export function chartToXlsx(chart: Chart): Uint8Array<ArrayBuffer> {
  return writeWorkbook('图表数值', cutContinued(chartRows(chart)), widths);
}
