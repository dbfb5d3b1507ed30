/** Tells a plain text whose paragraphs were cut into lines of one width, and puts them together again. */
import { isOwnParagraph, joinerOf } from '../soft-line-ends.ts';

/** In columns, of which a Chinese character takes two: longer lines are paragraphs. */
const widest = 200;
const fewestLines = 12;
const midSentence = /[^。！？!?：:；;…”』」\s]\s*$/u;

/** The lines as they are unless the greater part of them was cut. */
export function joinHardWraps(lines: readonly string[]): readonly string[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: string[] = [];
  let before: string | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    if (before !== null && last !== undefined && continues(before, line, width)) {
      joined[joined.length - 1] = last.trimEnd() + joinerOf(last.trimEnd(), line.trim()) + line.trim();
    } else joined.push(line);
    before = line;
  }
  return joined;
}

/** Whether the line was full, so that the next one's first word had no room in it. */
function continues(before: string, line: string, width: number): boolean {
  if (line.trim() === '' || before.trim() === '' || /^\s/u.test(line)) return false;
  if (isOwnParagraph('', line)) return false;
  const word = /^(?:[\p{Script=Latin}\p{N}]+|.)/u.exec(line)?.[0] ?? '';
  return columnsOf(before.trimEnd()) + columnsOf(word) >= width - 1;
}

/** Null when the lines were not cut to one width. */
function wrapWidth(lines: readonly string[]): number | null {
  const full = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  if (full.length < fewestLines) return null;
  const sample = full.length > 5000 ? full.slice(0, 5000) : full;
  const widths = sample.map(columnsOf).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (width > widest || width < 20) return null;
  const nearlyFull = sample.filter((line) => columnsOf(line) >= width * 0.9);
  if (nearlyFull.length < sample.length / 2) return null;
  const cut = nearlyFull.filter((line) => midSentence.test(line)).length;
  return cut >= nearlyFull.length * 0.6 ? width : null;
}

function columnsOf(line: string): number {
  if (line.length > widest) return line.length;
  let columns = 0;
  for (const letter of line)
    columns += (letter.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’…—]/.test(letter) ? 2 : 1;
  return columns;
}
