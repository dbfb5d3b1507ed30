/** Ranks what has a name (commands, documents, tags) by how well the name fits what was typed, also in pinyin. */
import { compileQuery, type Finder } from './compile-query.ts';
import { foldText } from './folded-text.ts';
import { parseQuery } from './query.ts';
import type { SearchTables } from './search-library.ts';

export interface Named<Value> {
  readonly value: Value;
  /** What it is called, the shown name first; each must hold all words of a query by itself. */
  readonly names: readonly string[];
}

/**
 * The best first, the rest as given: a name that is just that, that begins so, that has a word that begins so, that has
 * it anywhere; and after all of these what only sounds so. Nothing typed fits nothing; neither do expressions.
 */
export function matchNames<Value>(
  named: readonly Named<Value>[],
  typed: string,
  tables: SearchTables,
): Value[] {
  const query = parseQuery(typed);
  if (query.all.length === 0 || [...query.all, ...query.none].some(({ kind }) => kind === 'expression'))
    return [];
  const letters = compileQuery(query, tables.folding, null);
  const sounds = compileQuery(query, tables.folding, tables.readings());
  if (!letters.ok || !sounds.ok || letters.value.all.length === 0) return [];
  const rankOf = (name: string): number => {
    const folded = foldText(name, tables.folding).text;
    if (letters.value.none.some((finder) => firstPlace(finder, name, folded) !== null)) return unfit;
    const asTyped = rank(letters.value.all, name, folded);
    return asTyped < unfit ? asTyped : soundRank + rank(sounds.value.all, name, folded);
  };
  return named
    .map(({ value, names }) => ({ value, rank: Math.min(...names.map(rankOf)) }))
    .filter((each) => each.rank < unfit)
    .sort((one, other) => one.rank - other.rank)
    .map(({ value }) => value);
}

const soundRank = 4;
const unfit = 8;

function rank(finders: readonly Finder[], name: string, folded: string): number {
  const places = finders.map((finder) => firstPlace(finder, name, folded));
  if (places.includes(null)) return unfit;
  const [first] = places;
  if (first?.from === 0) return first.to === folded.length ? 0 : 1;
  return first?.isWord ? 2 : 3;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly isWord: boolean;
}

function firstPlace({ find }: Finder, name: string, folded: string): Place | null {
  const places: Place[] = [];
  find(folded, (from, to) => {
    if (places.length === 0) places.push({ from, to, isWord: beginsWord(name, folded.slice(from, to)) });
  });
  return places[0] ?? null;
}

/** Of words that are parted by spaces or marks; folding has left out the spaces. */
function beginsWord(name: string, words: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s《》（）()，、·]+/)
    .some((word) => word.startsWith(words));
}
