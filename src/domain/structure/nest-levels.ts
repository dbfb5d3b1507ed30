/** Keeps the levels of headings well formed: the outermost is 1, and no heading is more than one below its parent. */
import type { StructuredLine } from './structure.ts';

/** Each heading stands under the nearest one before it that was further out; siblings stay siblings. */
export function nestLevels(lines: readonly StructuredLine[]): readonly StructuredLine[] {
  const open: number[] = [];
  let isChanged = false;
  const nested = lines.map((line) => {
    if (line.level === null) return line;
    while ((open.at(-1) ?? 0) >= line.level) open.pop();
    open.push(line.level);
    if (open.length === line.level) return line;
    isChanged = true;
    return { ...line, level: open.length };
  });
  return isChanged ? nested : lines;
}

/** The index after the last line of what the heading at `index` heads: its text and its subheadings. */
export function endOfSection(lines: readonly StructuredLine[], index: number): number {
  const level = lines[index]?.level ?? 0;
  for (let at = index + 1; at < lines.length; at += 1) {
    const other = lines[at]?.level ?? null;
    if (other !== null && other <= level) return at;
  }
  return lines.length;
}

/** The heading before a line that it would stand under or beside; null before the first. */
export function headingBefore(lines: readonly StructuredLine[], index: number): StructuredLine | null {
  return lines.slice(0, index).findLast((line) => line.level !== null) ?? null;
}
