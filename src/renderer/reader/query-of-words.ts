/** Words of the text as a query that finds them. */
import { parseQuery } from '../../domain/search/query.ts';

const longest = 80;

/** Null where there are none, or too many to look for. */
export function queryOfWords(words: string): string | null {
  const query = words.trim();
  if (query === '' || query.length > longest || /[\t\n]/.test(query)) return null;
  const { all, none } = parseQuery(query);
  const [only] = all;
  const isPlain = all.length === 1 && none.length === 0 && only?.kind === 'words';
  if (isPlain || query.includes('"')) return query;
  return /[“”]/.test(query) ? `「${query}」` : `"${query}"`;
}
