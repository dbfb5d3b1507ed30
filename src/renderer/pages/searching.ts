/** The search: loaded when there is time, or with the first question. */
import { failure } from '../../domain/result.ts';
import type { Searching } from '../../domain/search/search-answer.ts';
import { openLibrary } from '../library/bundled.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';
import { laterDesk } from './later-desk.ts';

const desk = laterDesk(async () => {
  const [part, library] = await Promise.all([import('../search/desk.ts'), openLibrary()]);
  part.startSearch(library.ok ? library.value.reports : []);
  return part;
});

/** Starts it, so that the library is read in before anybody asks; once, however often it is asked for. */
export const loadSearching = desk.load;

const refused = failure({ code: 'broken-down' } as const);

export const searching: Searching = {
  search: (question, onBeginning) =>
    desk.ask((part) => part.searching.search(question, onBeginning), refused),
  list: (question) => desk.ask((part) => part.searching.list(question), refused),
  findIn: (report, typed) => desk.ask((part) => part.searching.findIn(report, typed), refused),
  places: (typed) => desk.ask((part) => part.searching.places(typed), refused),
  preview: (report, line, typed) => desk.ask((part) => part.searching.preview(report, line, typed), refused),
};

/** Tells `listener` as soon as it is loaded, and whenever more has been read in; the returned function ends that. */
export function onSearchProgress(listener: (progress: SupplyProgress) => void): () => void {
  return desk.listen((part) => part.onSearchProgress(listener));
}
