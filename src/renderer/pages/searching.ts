/** The search: loaded when there is time, or with the first question. */
import { failure } from '../../domain/result.ts';
import type { Answered, Searching } from '../../domain/search/search-answer.ts';
import { openLibrary } from '../library/bundled.ts';
import type { SupplyProgress } from '../storage/document-supply.ts';

type Desk = typeof import('../search/desk.ts');

let loading: Promise<Desk> | null = null;
let loaded: Desk | null = null;

/** Starts it, so that the library is read in before anybody asks; once, however often it is asked for. */
export function loadSearching(): Promise<Desk> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Desk> {
  try {
    const [desk, library] = await Promise.all([import('../search/desk.ts'), openLibrary()]);
    desk.startSearch(library.ok ? library.value.reports : []);
    loaded = desk;
    return desk;
  } catch (error) {
    loading = null;
    throw error;
  }
}

/** Tells `listener` at once, and whenever more has been read in; the returned function ends that. */
export function onSearchProgress(listener: (progress: SupplyProgress) => void): () => void {
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
  search: (question, onBeginning) => ask((desk) => desk.search(question, onBeginning)),
  list: (question) => ask((desk) => desk.list(question)),
  findIn: (report, typed) => ask((desk) => desk.findIn(report, typed)),
  places: (typed) => ask((desk) => desk.places(typed)),
  preview: (report, line, typed) => ask((desk) => desk.preview(report, line, typed)),
};

/**
 * At once when it is there: even a promise that is fulfilled lets what is drawn go first. All that was asked before waits
 * for one promise, and so goes before what is asked after it.
 */
function ask<Value>(question: (searching: Searching) => Answered<Value>): Answered<Value> {
  return loaded ? question(loaded.searching) : askOnceLoaded(question);
}

async function askOnceLoaded<Value>(question: (searching: Searching) => Answered<Value>): Answered<Value> {
  const desk = await loadSearching().catch(() => null);
  return desk ? await question(desk.searching) : failure({ code: 'broken-down' });
}
