/** Parts the runs of one paragraph at its line ends. */
import type { Run } from './line-writer.ts';

/** A line end that was made on purpose; `\n` is one that only the file's layout has. No cleaned text holds it. */
export const hardBreak = '\u2028';

export interface RunLine {
  readonly runs: Run[];
  /** Whether a hard break stands before it. */
  readonly isForced: boolean;
}

/** At every line end, or at the hard ones only. */
export function splitRuns(runs: readonly Run[], at: 'every' | 'hard'): RunLine[] {
  const lines: RunLine[] = [];
  let line: Run[] = [];
  let isForced = false;
  const ends = at === 'hard' ? /(\u2028)/ : /([\n\u2028])/;
  for (const run of runs) {
    for (const [index, text] of run.text.split(ends).entries()) {
      if (index % 2 === 0) {
        if (text !== '') line.push({ ...run, text });
      } else {
        lines.push({ runs: line, isForced });
        line = [];
        isForced = text === hardBreak;
      }
    }
  }
  lines.push({ runs: line, isForced });
  return lines;
}

export function isBoldLine(runs: readonly Run[]): boolean {
  const seen = runs.filter(({ text }) => text.trim() !== '');
  return seen.length > 0 && seen.every(({ isBold }) => isBold);
}
