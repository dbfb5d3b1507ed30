/** Finds what a query asks for in files, as places in what `text` prints of them. */
import { createContext, runInContext } from 'node:vm';
import { shownText } from '../domain/report/report.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { runsExpressions } from '../domain/search/compile-query.ts';
import { parseQuery } from '../domain/search/query.ts';
import { searchEverywhere } from '../domain/search/search-filter.ts';
import {
  type Found,
  type SearchedDocument,
  type SearchFailure,
  searchLibrary,
} from '../domain/search/search-library.ts';
import { searchedText } from '../domain/search/searched-text.ts';
import { makeSearchTables } from '../importing/search-tables.ts';
import { openInput } from './inputs.ts';

export interface FoundPlace {
  /** As it was named. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface SearchedFile extends SearchedDocument {
  readonly file: string;
  /** Where the document begins in what `text` prints of its file. */
  readonly base: number;
}

/** An expression may take `longest` milliseconds before it is given up. */
export async function findInFiles(
  typed: string,
  files: readonly string[],
  longest: number,
): Promise<Result<readonly FoundPlace[], string>> {
  const tables = makeSearchTables();
  const documents: SearchedFile[] = [];
  for (const file of files) {
    const inputs = await openInput(file);
    if (!inputs.ok) return inputs;
    let base = 0;
    for (const { report, info } of inputs.value) {
      const facts = { report: report.id, kind: info.kind, year: info.year, place: info.place };
      documents.push({ file, base, facts, report, searched: searchedText(report, tables.folding) });
      base += shownText(report).length;
    }
  }
  const search = () => searchLibrary({ documents, notes: [] }, typed, tables, searchEverywhere);
  const found = runsExpressions(parseQuery(typed)) ? withinTime(longest, search) : search();
  if (!found.ok) return failure(describeFailure(found.error, longest));
  return success(
    documents.flatMap((document) =>
      found.value.documents
        .filter((one) => one.document === document)
        .flatMap(({ matches }) => matches)
        .map(({ from, to }) => ({
          file: document.file,
          start: document.base + from,
          end: document.base + to,
        })),
    ),
  );
}

/** A single line can keep an expression busy for ever: only a script's time limit ends it in the midst. */
function withinTime(
  longest: number,
  search: () => Result<Found, SearchFailure>,
): Result<Found, SearchFailure> {
  try {
    return runInContext('search()', createContext({ search }), { timeout: longest });
  } catch (error) {
    // It is an error of the script's own context, so no instance of this one's `Error`.
    const isOver =
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (!isOver) throw error;
    return failure({ code: 'out-of-time' });
  }
}

function describeFailure(error: SearchFailure, longest: number): string {
  return error.code === 'broken-expression'
    ? `这个正则表达式不能用：${error.expression.replace(/\s+/g, ' ')}。请检查括号和反斜线，或去掉两边的斜线按文字查找。`
    : `这个正则表达式 ${longest / 1000} 秒没有找完。请写得简单一些再试。`;
}
