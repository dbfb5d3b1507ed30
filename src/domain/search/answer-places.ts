/** Tells of the places of a document that somebody named as much as a list shows. */
import { indexLines } from '../notes/anchor.ts';
import { placeOf } from '../prepare/citation.ts';
import { findNamedPlaces } from '../prepare/named-place.ts';
import { indexHeadings, type PlainReport } from '../report/report.ts';
import type { AnsweredPlace } from './search-answer.ts';

/** In reading order; none where what is typed names no place, or none that the document has. */
export function answerPlaces(report: PlainReport, typed: string): AnsweredPlace[] {
  const named = findNamedPlaces([report], typed);
  if (named.length === 0) return [];
  const headings = indexHeadings(report);
  const lines = indexLines(report);
  return named.map(({ place: section }) => {
    const place = headings.get(section) ?? section;
    const text = report.lines[lines.get(place) ?? -1]?.text ?? '';
    return { report: report.id, place, text, name: `${report.name} ${placeOf(report, section)}` };
  });
}
