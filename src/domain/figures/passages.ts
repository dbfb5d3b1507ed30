/** The tasks of a report: passages that begin with a short sentence or a title, each with its place. */
import { isItem, type Line, type Report } from '../report/report.ts';
import { viewsOf, yearOfReport } from './section-views.ts';

export interface Passage {
  readonly line: string;
  /** In UTF-16 units of the shown text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Its first short sentence, or the heading that it stands under. */
  readonly title: string;
  readonly text: string;
  readonly isReview: boolean;
}

/** 「乡村振兴谱写新篇章。」 */
const opening = /(?<=^|。)([^。；，：！？]{4,18})。(?=[^。]{8})/gu;
/** Shorter ones say too little to be compared. */
const shortest = 20;

/** Passages of review and of tasks, in reading order. */
export function passagesOf(
  report: Report,
  known: { readonly year: number | null } = { year: null },
): Passage[] {
  const views = viewsOf(report, yearOfReport(report, known.year));
  let heading = report.title;
  return report.lines.flatMap((line, index): Passage[] => {
    if (line.role === 'heading') heading = line.text;
    if (!isItem(line)) return [];
    return split(line, heading, views[index]?.role === 'outcome');
  });
}

function split(line: Line, heading: string, isReview: boolean): Passage[] {
  const starts = [...line.text.matchAll(opening)].map(({ index, 1: title = '' }) => ({ index, title }));
  if (starts[0]?.index !== 0) starts.unshift({ index: 0, title: heading });
  return starts.flatMap(({ index, title }, at) => {
    const end = starts[at + 1]?.index ?? line.text.length;
    const text = line.text.slice(index, end);
    if (text.length < shortest) return [];
    return [{ line: line.id, start: line.start + index, end: line.start + end, title, text, isReview }];
  });
}
