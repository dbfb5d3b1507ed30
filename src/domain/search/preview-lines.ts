/** The lines about a line, as a preview shows them. */

import type { PlainLine } from '../report/report.ts';
import { marksIn } from './excerpt.ts';
import type { Match } from './folded-text.ts';
import type { PreviewLine } from './search-answer.ts';
import type { SearchedDocument } from './search-library.ts';

/** In lines. */
const before = 4;
const after = 6;
/** A heading that stands so near before the first line is shown too. */
const near = 4;

/** `matches` are ranges of the shown text, in order. Empty when the document has no such line. */
export function previewLines(
  { report }: SearchedDocument,
  line: string,
  matches: readonly Match[],
): readonly PreviewLine[] {
  const { lines } = report;
  const at = lines.findIndex(({ id }) => id === line);
  if (at < 0) return [];
  const first = Math.max(0, at - before);
  const heading = lines.findLastIndex(
    ({ role }, index) => role === 'heading' && index <= first && index >= first - near,
  );
  const shown = lines.slice(heading < 0 ? first : heading, at + after + 1);
  const within = matches.filter(({ from, to }) => from < endOf(shown.at(-1)) && to > (shown[0]?.start ?? 0));
  return shown.map((each) => ({
    line: each.id,
    text: each.text,
    isHeading: each.role === 'heading' || each.role === 'title',
    marks: marksIn(within, each.start, endOf(each), -each.start),
  }));
}

function endOf(line: PlainLine | undefined): number {
  return line ? line.start + line.text.length : 0;
}
