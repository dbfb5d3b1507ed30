/** Searches documents and notes for what was typed. */
import type { Note } from '../notes/note.ts';
import type { PlainReport } from '../report/report.ts';
import { type Result, success } from '../result.ts';
import { type BrokenExpression, type CompiledQuery, compileQuery, mayBePinyin } from './compile-query.ts';
import { type FoundWords, findInText, mayFind } from './find-in-text.ts';
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
  readonly report: PlainReport;
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
 * Letters are pinyin only where no text has them as letters, so that GDP or app is never buried under words that happen
 * to be read so. Notes are no texts, and what of the texts is kept does not matter: whoever searches one with fewer
 * choices finds the same words.
 */
export function searchLibrary(
  library: SearchedLibrary,
  typed: string,
  tables: SearchTables,
  filter: SearchFilter,
): Result<Found, BrokenExpression> {
  const documents: FoundInDocument[] = [];
  const steps = searchSteps(library, typed, tables, filter);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.ok ? success({ documents, notes: step.value.value }) : step.value;
    if (step.value) documents.push(step.value);
  }
}

/**
 * The same, with a pause before each document and before the notes: who takes the steps can do something else between
 * them. A step after each document in which something was found tells of it; the notes come in the end.
 */
export function* searchSteps(
  library: SearchedLibrary,
  typed: string,
  tables: SearchTables,
  filter: SearchFilter,
): Generator<FoundInDocument | null, Result<readonly FoundNote[], BrokenExpression>> {
  const query = parseQuery(typed);
  const letters = compileQuery(query, tables.folding, null);
  if (!letters.ok) return letters;
  const isInTexts = yield* searchTexts(library, letters.value, filter);
  yield null;
  let notes = searchNotes(library, letters.value, tables.folding, filter);
  const lacksNotes = library.notes.length > 0 && notes.length === 0;
  if (mayBePinyin(query) && (!isInTexts || lacksNotes)) {
    const pinyin = compileQuery(query, tables.folding, tables.readings());
    if (!pinyin.ok) return pinyin;
    if (!isInTexts) yield* searchTexts(library, pinyin.value, filter);
    yield null;
    if (lacksNotes) notes = searchNotes(library, pinyin.value, tables.folding, filter);
  }
  return success(notes);
}

/** Of the documents that are chosen; whether they have anything, kept or not. */
function* searchTexts(
  { documents }: SearchedLibrary,
  query: CompiledQuery,
  filter: SearchFilter,
): Generator<FoundInDocument | null, boolean> {
  let hasAny = false;
  for (const document of documents) {
    if (filter.within === 'notes' || !keepsDocument(filter, document.facts)) continue;
    yield null;
    if (!mayFind(document.searched, query)) continue;
    const all = findInText(document.searched, query);
    hasAny ||= all.length > 0;
    const matches = keptMatches(document.report, all, filter);
    if (matches.length > 0) yield { document, matches };
  }
  return hasAny;
}

function searchNotes(
  { documents, notes }: SearchedLibrary,
  query: CompiledQuery,
  folding: Folding,
  filter: SearchFilter,
): FoundNote[] {
  const facts = new Map(documents.map((document) => [document.facts.report, document.facts]));
  return notes.flatMap((note) => {
    const isKept = keepsNote(filter, note, facts.get(note.report) ?? null);
    return (isKept ? searchNote(note, query, folding) : null) ?? [];
  });
}

function keptMatches({ lines }: PlainReport, matches: readonly FoundWords[], filter: SearchFilter) {
  const hasSection = filter.only !== null && filter.only.section !== null;
  if (filter.within !== 'headings' && !hasSection && !filter.hasFigures) return matches;
  return matches.filter(({ from }) => {
    const line = lines[lineAt(lines, from)];
    return line !== undefined && keepsPlace(filter, line, from - line.start);
  });
}
