/** Finds runs of lines that stand in the text a second time, word for word. */
import { isLeftOut } from './edit-lines.ts';
import { lineText } from './line-text.ts';
import type { Structure } from './structure.ts';

export interface RepeatedLines {
  /** The first line of the repeat, and of what it repeats. */
  readonly line: number;
  readonly of: number;
  readonly count: number;
}

/** Shorter than this, the same words can well be said twice. In UTF-16 units. */
const shortestRepeat = 40;

export function findRepeatedLines(structure: Structure, text: string): RepeatedLines[] {
  const firstAt = new Map<string, number>();
  const runs: RepeatedLines[] = [];
  let open: { line: number; of: number; count: number; longest: number } | null = null;
  const close = () => {
    if (open && open.longest >= shortestRepeat) {
      runs.push({ line: open.line, of: open.of, count: open.count });
    }
    open = null;
  };
  structure.lines.forEach((line, index) => {
    const isText = !isLeftOut(line) && line.role !== 'table-row' && line.role !== 'image';
    const words = lineText(line, text);
    const of = isText ? firstAt.get(words) : undefined;
    if (of === undefined) {
      close();
      if (isText) firstAt.set(words, index);
      return;
    }
    const goesOn = open !== null && open.of + open.count === of && open.line + open.count === index;
    if (!goesOn) close();
    open ??= { line: index, of, count: 0, longest: 0 };
    open.count += 1;
    open.longest = Math.max(open.longest, line.role === 'heading' ? 0 : words.length);
  });
  close();
  return runs;
}
