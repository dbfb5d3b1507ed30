/** A quotation as it is given to others: where the source lacks text inside it, that is said. */
import { gapMark, lackingMark } from '../report/gap-marks.ts';
import { flattenOutline, type Line, type Report, type Section } from '../report/report.ts';
import { indexLines, type TextRange } from './anchor.ts';

/** The quoted words, lines parted by `\n`, with the marks 〔…〕 that stand between them; empty when not in the report. */
export function quoteWithGaps(report: Report, { start, end }: TextRange): string {
  const index = indexLines(report);
  const first = index.get(start.line) ?? -1;
  const last = index.get(end.line) ?? -1;
  if (first < 0 || last < first) return '';
  const lacking = first === last ? [] : flattenOutline(report.outline).filter(isLacking);
  return report.lines
    .slice(first, last + 1)
    .map((line, at) => {
      const from = at === 0 ? start.offset : 0;
      const to = first + at === last ? end.offset : line.text.length;
      const sections = lacking.filter((section) => section.first === first + at && at > 0);
      return [
        ...sections.map((section) => lackingMark(section.title)),
        withGaps(line, from, to, at > 0, first + at < last),
      ].join('\n');
    })
    .join('\n');
}

function isLacking(section: Section): boolean {
  return section.heading === null;
}

/** A gap at an end of the quotation is not inside it, unless the quotation goes on in the next or last line. */
function withGaps(line: Line, from: number, to: number, goesBack: boolean, goesOn: boolean): string {
  const gaps = line.marks.filter(
    (mark) =>
      mark.kind === 'gap' &&
      (mark.from > from || (goesBack && mark.from === 0)) &&
      (mark.from < to || (goesOn && mark.from === line.text.length)),
  );
  let words = line.text.slice(from, to);
  for (const gap of gaps.toReversed()) {
    words = `${words.slice(0, gap.from - from)}${gapMark}${words.slice(gap.from - from)}`;
  }
  return words;
}
