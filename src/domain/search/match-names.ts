/** Ranks what has a name (commands, documents, tags) by how well the name fits what was typed, also in pinyin. */
import { type CompiledQuery, compileQuery, type Finder, mayBePinyin } from './compile-query.ts';
import { foldText, type Match } from './folded-text.ts';
import type { Folding } from './folding.ts';
import { parseQuery } from './query.ts';
import type { SearchTables } from './search-library.ts';

export interface Named<Value> {
  readonly value: Value;
  /** What it is called, the shown name first; each must hold all words of a query by itself. */
  readonly names: readonly FoldedName[];
}

/** A name made ready once for all that is typed. */
export interface FoldedName {
  readonly folded: string;
  /** In lower case, parted by spaces and marks: folding leaves out the spaces. */
  readonly words: readonly string[];
}

export function foldName(name: string, folding: Folding): FoldedName {
  const words = name.toLowerCase().split(/[\s《》（）()，、·]+/);
  return { folded: foldText(name, folding).text, words };
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
  if (!letters.ok || letters.value.all.length === 0) return [];
  const sounds = mayBePinyin(query) ? compileQuery(query, tables.folding, tables.readings()) : null;
  const rankOf = (name: FoldedName) => rankAsTyped(name, letters.value, sounds?.ok ? sounds.value : null);
  return named
    .map(({ value, names }) => ({ value, rank: Math.min(...names.map(rankOf)) }))
    .filter((each) => each.rank < unfit)
    .sort((one, other) => one.rank - other.rank)
    .map(({ value }) => value);
}

const soundRank = 4;
const unfit = 8;

function rankAsTyped(name: FoldedName, letters: CompiledQuery, sounds: CompiledQuery | null): number {
  if (letters.none.some((finder) => firstPlace(finder, name) !== null)) return unfit;
  const asTyped = rank(letters.all, name);
  return asTyped < unfit || sounds === null ? asTyped : soundRank + rank(sounds.all, name);
}

function rank([finder, ...others]: readonly Finder[], name: FoldedName): number {
  const first = finder ? firstPlace(finder, name) : null;
  if (first === null || !others.every((other) => firstPlace(other, name) !== null)) return unfit;
  if (first.from === 0) return first.to === name.folded.length ? 0 : 1;
  return beginsWord(name, first) ? 2 : 3;
}

function firstPlace({ find }: Finder, { folded }: FoldedName): Match | null {
  const places: Match[] = [];
  find(folded, (from, to) => {
    if (places.length === 0) places.push({ from, to });
  });
  return places[0] ?? null;
}

function beginsWord({ folded, words }: FoldedName, { from, to }: Match): boolean {
  const found = folded.slice(from, to);
  return words.some((word) => word.startsWith(found));
}
