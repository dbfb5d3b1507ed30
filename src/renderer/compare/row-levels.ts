/** Which rows are headings, and of which level. */
import type { Comparison } from '../../domain/compare/comparison.ts';
import { flattenOutline, type Report } from '../../domain/report/report.ts';

/** By row: the depth of the section whose heading it is, 1 the outermost; 0 for any other line. */
export function levelsOfRows({ rows }: Comparison, old: Report, next: Report): Uint8Array {
  const [oldLevels, newLevels] = [levelsOfLines(old), levelsOfLines(next)];
  return Uint8Array.from(rows, (row) =>
    row.new === null ? (oldLevels[row.old ?? -1] ?? 0) : (newLevels[row.new] ?? 0),
  );
}

function levelsOfLines({ lines, outline }: Report): Uint8Array {
  const levels = new Uint8Array(lines.length);
  for (const { id, heading } of flattenOutline(outline)) {
    if (heading !== null && lines[heading]?.role === 'heading') levels[heading] = id.split('.').length;
  }
  return levels;
}
