/** What of the last search still holds when one comes back to it. */
import type { SearchFilter } from '../../domain/search/search-filter.ts';
import type { FilterChoices } from './SearchFilters.tsx';

/** Without values that no document has any more: nothing would say that they narrow the search down. */
export function offeredFilter(filter: SearchFilter, choices: FilterChoices): SearchFilter {
  const kinds = new Set(choices.kinds.filter((each) => filter.kinds.has(each)));
  const years = new Set(choices.years.filter((each) => filter.years.has(each)));
  const places = new Set(choices.places.filter((each) => filter.places.has(each)));
  const dropsNone =
    kinds.size === filter.kinds.size &&
    years.size === filter.years.size &&
    places.size === filter.places.size;
  return dropsNone ? filter : { ...filter, kinds, years, places };
}

/** Whether these are still the words that one came back to, longer or shorter: others are searched for everywhere. */
export function goesOn(before: string, typed: string): boolean {
  return typed.startsWith(before) || before.startsWith(typed);
}
