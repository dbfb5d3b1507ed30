/** Searches the document that is read, in the page itself. */
import type { Note } from '../../domain/notes/note.ts';
import { flattenOutline, type Report } from '../../domain/report/report.ts';
import { type Result, success } from '../../domain/result.ts';
import type {
  AnsweredDocument,
  SearchAnswer,
  SearchQuestion,
  SearchRefusal,
} from '../../domain/search/search-answer.ts';
import { type SearchFilter, searchEverywhere } from '../../domain/search/search-filter.ts';
import { type Found, type FoundInDocument, searchLibrary } from '../../domain/search/search-library.ts';
import { groupMatches } from '../../domain/search/search-results.ts';
import { type SearchedText, searchedText } from '../../domain/search/searched-text.ts';
import { makeSearchTables } from '../../importing/search-tables.ts';
import { openLibrary } from '../library/bundled.ts';
import { database } from '../storage/database.ts';
import { openDocument } from '../storage/open-document.ts';

const tables = makeSearchTables();
const mostTime = 1000;
let kept: { readonly report: Report; readonly searched: SearchedText } | null = null;

export async function findIn(id: string, typed: string): Promise<Result<Int32Array, SearchRefusal>> {
  const found = await find(id, typed, { ...searchEverywhere, within: 'text' }, []);
  if (!found.ok) return found;
  const matches = found.value.documents.flatMap((document) => document.matches);
  return success(Int32Array.from(matches.flatMap(({ from, to }) => [from, to])));
}

export async function search({
  typed,
  filter,
  most,
}: SearchQuestion): Promise<Result<SearchAnswer, SearchRefusal>> {
  const notes = await database.notes.toArray();
  const found = await find(filter.only?.report ?? '', typed, filter, notes);
  if (!found.ok) return found;
  const { documents, notes: foundNotes } = found.value;
  return success({
    matches: documents.reduce((sum, { matches }) => sum + matches.length, 0),
    documents: documents.map((document) => answerOf(document, most)),
    notes: foundNotes.slice(0, most).map(({ note, matches }) => ({
      note: note.id,
      report: note.report,
      line: note.anchor.start.line,
      quote: note.anchor.quote.exact,
      text: note.text,
      marks: matches,
    })),
    notesFound: foundNotes.length,
    unread: 0,
  });
}

async function find(
  id: string,
  typed: string,
  filter: SearchFilter,
  notes: readonly Note[],
): Promise<Result<Found, SearchRefusal>> {
  if (kept?.report.id !== id) {
    const report = await reportOf(id);
    kept = report && { report, searched: searchedText(report, tables.folding) };
  }
  const facts = { report: id, kind: kept?.report.kind ?? 'other', year: null, place: null } as const;
  const documents = kept ? [{ ...kept, facts }] : [];
  const end = performance.now() + mostTime;
  return searchLibrary({ documents, notes }, typed, tables, filter, () => performance.now() > end);
}

async function reportOf(id: string): Promise<Report | null> {
  const library = await openLibrary();
  const bundled = library.ok ? library.value.reports.find((report) => report.id === id) : undefined;
  if (bundled) return bundled;
  const opened = await openDocument(id);
  return opened.ok ? opened.value.report : null;
}

function answerOf(found: FoundInDocument, most: number): AnsweredDocument {
  const { report, searched } = found.document;
  const titles = new Map(flattenOutline(report.outline).map(({ id, title }) => [id, title]));
  const starts = new Map(report.lines.map((line) => [line.id, line.start]));
  let room = most;
  return {
    report: report.id,
    title: report.title,
    matches: found.matches.length,
    sections: groupMatches(found).flatMap(({ section, sentences }) => {
      const told = sentences.slice(0, room);
      room -= told.length;
      if (told.length === 0) return [];
      return [
        {
          section,
          title: section === null ? null : (titles.get(section) ?? null),
          sentences: told.map(({ line, from, to, matches }) => ({
            report: report.id,
            line,
            offset: (matches[0]?.from ?? from) - (starts.get(line) ?? 0),
            text: searched.text.slice(from, to),
            marks: matches.map((match) => ({ from: match.from - from, to: match.to - from })),
          })),
        },
      ];
    }),
  };
}
