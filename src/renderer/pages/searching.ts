/** The search: loaded when there is time, or with the first question. */
import { failure } from '../../domain/result.ts';
import type { Answered, Searching } from '../../domain/search/search-answer.ts';
import { openLibrary } from '../library/bundled.ts';
import type { SearchProgress } from '../search/protocol.ts';

/** Starts it, so that the library is read in before anybody asks. */
export async function loadSearching() {
  const [desk, library] = await Promise.all([import('../search/desk.ts'), openLibrary()]);
  desk.startSearch(library.ok ? library.value.reports : []);
  return desk;
}

/** Tells `listener` at once, and whenever more has been read in; the returned function ends that. */
export function onSearchProgress(listener: (progress: SearchProgress) => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  loadSearching().then(
    (desk) => {
      if (!isOver) stop = desk.onSearchProgress(listener);
    },
    // Questions say so.
    () => undefined,
  );
  return () => {
    isOver = true;
    stop?.();
  };
}

export const searching: Searching = {
  search: (question) => ask((desk) => desk.search(question)),
  list: (question) => ask((desk) => desk.list(question)),
  findIn: (report, typed) => ask((desk) => desk.findIn(report, typed)),
  places: (typed) => ask((desk) => desk.places(typed)),
  preview: (report, line, typed) => ask((desk) => desk.preview(report, line, typed)),
};

async function ask<Value>(question: (searching: Searching) => Answered<Value>): Answered<Value> {
  const desk = await loadSearching().catch(() => null);
  return desk ? await question(desk.searching) : failure({ code: 'broken-down' });
}
