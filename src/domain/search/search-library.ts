/** Searches documents and notes for what was typed. */
import type { Note } from '../notes/note.ts';
import type { Report } from '../report/report.ts';
import { failure, type Result, success } from '../result.ts';
import { type BrokenExpression, type CompiledQuery, compileQuery, mayBePinyin } from './compile-query.ts';
import { type FoundWords, findInText } from './find-in-text.ts';
import type { Folding } from './folding.ts';
import { lineAt } from './line-at.ts';
import type { Readings } from './pinyin.ts';
import { parseQuery } from './query.ts';
import {
  type DocumentFacts,
  keepsDocument,
  keepsNote,
  keepsPlace,
  type SearchFilter,
} from './search-filter.ts';
import { type FoundNote, searchNote } from './search-note.ts';
import type { SearchedText } from './searched-text.ts';

export interface SearchedLibrary {
  readonly documents: readonly SearchedDocument[];
  readonly notes: readonly Note[];
}

export interface SearchedDocument {
  readonly facts: DocumentFacts;
  readonly report: Report;
  readonly searched: SearchedText;
}

export interface SearchTables {
  readonly folding: Folding;
  /** Asked for only when letters may be pinyin. */
  readonly readings: () => Readings;
}

/** Both in the order given. */
export interface Found {
  readonly documents: readonly FoundInDocument[];
  readonly notes: readonly FoundNote[];
}

export interface FoundInDocument {
  readonly document: SearchedDocument;
  /** In reading order, without overlap; at least one. */
  readonly matches: readonly FoundWords[];
}

export type SearchFailure = BrokenExpression | { readonly code: 'out-of-time' };

/**
 * Letters are pinyin only where nothing has them as letters, so that GDP or app is never buried under words that happen
 * to be read so. `isOver` is asked between lines and notes.
 */
export function searchLibrary(
  library: SearchedLibrary,
  typed: string,
  tables: SearchTables,
  filter: SearchFilter,
  isOver: () => boolean = () => false,
): Result<Found, SearchFailure> {
  const query = parseQuery(typed);
  const search = (readings: Readings | null): Result<Found, SearchFailure> => {
    const compiled = compileQuery(query, tables.folding, readings);
    if (!compiled.ok) return compiled;
    const documents = searchDocuments(library.documents, compiled.value, filter, isOver);
    const notes = searchNotes(library, compiled.value, tables.folding, filter, isOver);
    return documents === null || notes === null
      ? failure({ code: 'out-of-time' })
      : success({ documents, notes });
  };
  const letters = search(null);
  const isDone = !letters.ok || letters.value.documents.length + letters.value.notes.length > 0;
  return isDone || !mayBePinyin(query) ? letters : search(tables.readings());
}

function searchDocuments(
  documents: readonly SearchedDocument[],
  query: CompiledQuery,
  filter: SearchFilter,
  isOver: () => boolean,
): FoundInDocument[] | null {
  const found: FoundInDocument[] = [];
  for (const document of documents) {
    if (filter.within === 'notes' || !keepsDocument(filter, document.facts)) continue;
    const all = findInText(document.searched, query, isOver);
    if (all === null) return null;
    const matches = keptMatches(document.report, all, filter);
    if (matches.length > 0) found.push({ document, matches });
  }
  return found;
}

function searchNotes(
  { documents, notes }: SearchedLibrary,
  query: CompiledQuery,
  folding: Folding,
  filter: SearchFilter,
  isOver: () => boolean,
): FoundNote[] | null {
  const facts = new Map(documents.map((document) => [document.facts.report, document.facts]));
  const found: FoundNote[] = [];
  for (const note of notes) {
    if (!keepsNote(filter, note, facts.get(note.report) ?? null)) continue;
    if (isOver()) return null;
    const one = searchNote(note, query, folding);
    if (one !== null) found.push(one);
  }
  return found;
}

function keptMatches({ lines }: Report, matches: readonly FoundWords[], filter: SearchFilter) {
  const hasSection = filter.only !== null && filter.only.section !== null;
  if (filter.within !== 'headings' && !hasSection && !filter.hasFigures) return matches;
  return matches.filter(({ from }) => {
    const line = lines[lineAt(lines, from)];
    return line !== undefined && keepsPlace(filter, line, from - line.start);
  });
}
