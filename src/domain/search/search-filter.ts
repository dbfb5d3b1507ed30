/** Where is searched: which documents, and what of them. */
import { statesQuantity } from '../figures/quantities.ts';
import type { Note } from '../notes/note.ts';
import { holdsSection } from '../report/contents.ts';
import type { PlainLine } from '../report/report.ts';
import { isItem, type ReportKind, sectionIdOf } from '../report/report.ts';

export interface SearchFilter {
  /** An empty set keeps all; so with the next two. */
  readonly kinds: ReadonlySet<ReportKind>;
  readonly years: ReadonlySet<number>;
  readonly places: ReadonlySet<string>;
  /** One document only, or one section of it with all that it holds. */
  readonly only: { readonly report: string; readonly section: string | null } | null;
  readonly within: 'text' | 'headings' | 'notes' | 'text-and-notes';
  /** True keeps only items, and notes, that state a figure. */
  readonly hasFigures: boolean;
}

export const searchEverywhere: SearchFilter = {
  kinds: new Set(),
  years: new Set(),
  places: new Set(),
  only: null,
  within: 'text-and-notes',
  hasFigures: false,
};

/** Whether anything is left out. */
export function isFilterNarrow({ kinds, years, places, only, within, hasFigures }: SearchFilter): boolean {
  const choices = kinds.size + years.size + places.size;
  return choices > 0 || only !== null || within !== searchEverywhere.within || hasFigures;
}

/** What is known of a document when it is chosen. */
export interface DocumentFacts {
  readonly report: string;
  readonly kind: ReportKind;
  readonly year: number | null;
  readonly place: string | null;
}

export function keepsDocument(filter: SearchFilter, { report, kind, year, place }: DocumentFacts): boolean {
  return (
    (filter.only === null || filter.only.report === report) &&
    (filter.kinds.size === 0 || filter.kinds.has(kind)) &&
    (filter.years.size === 0 || (year !== null && filter.years.has(year))) &&
    (filter.places.size === 0 || (place !== null && filter.places.has(place)))
  );
}

/** Whether what stands at this offset of the line is searched; the line is of a document that is kept. */
export function keepsPlace(filter: SearchFilter, line: PlainLine, offset: number): boolean {
  const section = filter.only?.section ?? null;
  return (
    (filter.within !== 'headings' || isTitle(line, offset)) &&
    (section === null || holdsSection(section, sectionIdOf(line))) &&
    (!filter.hasFigures || (isItem(line) && statesQuantity(line.text)))
  );
}

/** Notes on documents that are not at hand have no facts: only where no document is chosen are they kept. */
export function keepsNote(filter: SearchFilter, note: Note, facts: DocumentFacts | null): boolean {
  const choosesDocuments =
    filter.only !== null || filter.kinds.size + filter.years.size + filter.places.size > 0;
  const section = filter.only?.section ?? null;
  return (
    (filter.within === 'notes' || filter.within === 'text-and-notes') &&
    (facts === null ? !choosesDocuments : keepsDocument(filter, facts)) &&
    (section === null || holdsSection(section, note.anchor.start.line)) &&
    (!filter.hasFigures || statesQuantity(note.text))
  );
}

/** True for a heading and the document's title, and within a title that runs into its paragraph. */
export function isTitle(line: PlainLine, offset: number): boolean {
  return line.role === 'heading' || line.role === 'title' || offset < (line.runIn ?? 0);
}

/** Whether any of it is a title. */
export function mayBeTitle(line: PlainLine): boolean {
  return isTitle(line, 0);
}
