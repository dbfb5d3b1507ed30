/** What `info` says of a document. */
import { isItem } from '../domain/report/report.ts';
import type { DocumentInfo } from '../domain/structure/structure.ts';
import type { Input } from './inputs.ts';

export interface DocumentDescription extends DocumentInfo {
  /** Of the items, without white space, in UTF-16 units. */
  readonly characters: number;
  readonly items: number;
}

export function describeDocument({ info, report }: Input): DocumentDescription {
  const { title, kind, place, year, meeting, occasion, date, speaker } = info;
  return {
    title,
    kind,
    place,
    year,
    meeting,
    occasion,
    date,
    speaker,
    characters: report.characters,
    items: report.lines.filter(isItem).length,
  };
}
