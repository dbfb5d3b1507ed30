/** Finds the line that has a place of the shown text. */
import type { Line } from '../report/report.ts';

/** Index of the line; the offset is one of the shown text. */
export function lineAt(lines: readonly Pick<Line, 'start'>[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
