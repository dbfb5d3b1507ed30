/** The search that pages ask, and the last searches of the user. */
import type { Searching } from '../../domain/search/search-answer.ts';

const load = () => import('./search-here.ts');

export const searching: Searching = {
  search: async (question) => (await load()).search(question),
  findIn: async (report, typed) => (await load()).findIn(report, typed),
  preview: async () => null,
};

const recent: string[] = [];

export async function listRecentSearches(): Promise<readonly string[]> {
  return [...recent];
}

export async function rememberSearch(typed: string): Promise<void> {
  recent.splice(0, recent.length, ...[typed, ...recent.filter((other) => other !== typed)].slice(0, 12));
}
