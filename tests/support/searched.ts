/** Searching made-up documents and their notes. */
import type { Note } from '../../src/domain/notes/note.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { type SearchFilter, searchEverywhere } from '../../src/domain/search/search-filter.ts';
import { type Found, type SearchedDocument, searchLibrary } from '../../src/domain/search/search-library.ts';
import { searchedReport, searchedText } from '../../src/domain/search/searched-text.ts';
import { makeSearchTables } from '../../src/importing/search-tables.ts';

export const tables = makeSearchTables();

export function searched(report: Report, facts: Partial<SearchedDocument['facts']> = {}): SearchedDocument {
  const { id, kind } = report;
  const text = searchedText(report, tables.folding);
  return {
    facts: { report: id, kind, year: null, place: null, ...facts },
    report: searchedReport(report, text),
    searched: text,
  };
}

export interface Asked {
  readonly documents: readonly SearchedDocument[];
  readonly notes?: readonly Note[];
  readonly filter?: Partial<SearchFilter>;
}

export function search(typed: string, { documents, notes = [], filter = {} }: Asked): Found {
  const all = { ...searchEverywhere, ...filter };
  const found = searchLibrary({ documents, notes }, typed, tables, all);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

/** What was found, as the documents say it. */
export function wordsFound({ documents }: Found): string[] {
  return documents.flatMap(({ document, matches }) =>
    matches.map(({ from, to }) => document.searched.text.slice(from, to)),
  );
}
