/** Words of the text as a query that finds them. */
import { quoteWords } from '../../domain/search/query.ts';

const longest = 80;

/** Null where there are none, or too many to look for. */
export function queryOfWords(words: string): string | null {
  const query = words.trim();
  if (query === '' || query.length > longest || /[\t\n]/.test(query)) return null;
  return query.includes('"') ? query : quoteWords(query);
}
