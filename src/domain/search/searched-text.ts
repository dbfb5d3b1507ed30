/** What is kept of a document to search it: its shown text, the same folded, and its lines as far as they matter. */
import type { Line, PlainReport, Report } from '../report/report.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import type { Folding } from './folding.ts';
import { type Pairs, pairsOf } from './pairs.ts';

export interface SearchedText {
  /** As long as the shown text, each place the same: a line end within a sentence stands here as a space. */
  readonly text: string;
  readonly folded: FoldedText;
  /** Of the folded text. */
  readonly pairs: Pairs;
}

/** The lines' words are parts of the searched text, which is kept only once. */
export function searchedReport(report: Report, { text }: SearchedText): PlainReport {
  return {
    ...report,
    lines: report.lines.map(({ id, role, text: { length }, start, runIn }) => {
      return { id, role, text: text.slice(start, start + length), start, runIn };
    }),
  };
}

export function searchedText(report: Report, folding: Folding): SearchedText {
  const text = report.lines
    .map((line, index) => `${line.text}${goesOn(line, report.lines[index + 1]) ? ' ' : '\n'}`)
    .join('');
  const folded = foldText(text, folding);
  return { text, folded, pairs: pairsOf(folded.text) };
}

/** Whether a sentence goes on in the next line: words that a page's edge has parted are found as one. */
function goesOn(line: Line, next: Line | undefined): boolean {
  return (
    line.role === 'paragraph' &&
    next?.role === 'paragraph' &&
    /[\p{L}\p{N}，、]\s*$/u.test(line.text.slice(-40))
  );
}
