/** What each character is searched as: spellings that differ only by keyboard, width, case or script become one. */

export interface Folding {
  /** By UTF-16 unit: what it is searched as; 0 where it says nothing. */
  readonly units: Uint16Array;
  /** The same for code points from 0x10000 on; those that it lacks stand for themselves. */
  readonly beyond: ReadonlyMap<number, number>;
}

/** A character, and the one that it is searched as: traditional, simplified. */
export type CharacterPair = readonly [written: string, searchedAs: string];

/** The only white space that parts words: of a table's cells, and of lines that do not go on in the next one. */
const breaks = '\t\n';
/** White space, NUL, and the invisible marks of direction, joining and variants. */
const silent = /[\s\0\p{Cf}\p{Variation_Selector}]/u;
const quotation = /["'“”„‟‘’‚‛«»‹›「」『』〝〞〟]/;
const dash = /[\u2010-\u2015\u2212\u2500\u2E3A\u2E3B-]/;
const tilde = /[~\u223C\u301C]/;
const zero = /[〇零○◯]/;

/** Where characters stand that are more than themselves: every other unit is searched as it is. */
const foldable: readonly (readonly [first: number, last: number])[] = [
  [0, 0x30ff],
  [0x96f6, 0x96f6],
  [0xa640, 0xabff],
  [0xf900, 0xffff],
];
const compatible = /[\u2E80-\u2FDF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFEF]/;

export function makeFolding(pairs: readonly CharacterPair[]): Folding {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of foldable) {
    for (let unit = first; unit <= last; unit += 1) units[unit] = foldUnit(unit);
  }
  const standIns = chooseStandIns(pairs);
  const beyond = new Map([...standIns].filter(([point]) => point > 0xffff));
  for (let unit = 0; unit < units.length; unit += 1) {
    const folded = units[unit] ?? 0;
    units[unit] = standIns.get(folded) ?? folded;
  }
  return { units, beyond };
}

let plain: Folding | undefined;

/** Without pairs of characters. */
export function plainFolding(): Folding {
  plain ??= makeFolding([]);
  return plain;
}

export function foldPoint({ units, beyond }: Folding, point: number): number {
  return point > 0xffff ? (beyond.get(point) ?? point) : (units[point] ?? 0);
}

function foldUnit(unit: number): number {
  const written = String.fromCharCode(unit);
  if (breaks.includes(written)) return unit;
  if (silent.test(written)) return 0;
  const narrow = compatible.test(written) ? onlyUnit(written, written.normalize('NFKC')) : written;
  if (quotation.test(narrow)) return '"'.charCodeAt(0);
  if (dash.test(narrow)) return '-'.charCodeAt(0);
  if (tilde.test(narrow)) return '~'.charCodeAt(0);
  if (zero.test(narrow)) return '〇'.charCodeAt(0);
  return onlyUnit(narrow, narrow.toLowerCase()).replace('ς', 'σ').charCodeAt(0);
}

/** A few letters have a lower case of two units (İ): these stay as they are. */
function onlyUnit(before: string, after: string): string {
  return after.length === 1 ? after : before;
}

/**
 * For each character of the pairs the one that stands for all that belong together: the last of the chain, or one of
 * a single unit where that has two, so that no text becomes longer.
 */
function chooseStandIns(pairs: readonly CharacterPair[]): Map<number, number> {
  const next = new Map(pairs.map(([written, searchedAs]) => [pointOf(written), pointOf(searchedAs)]));
  const chosen = new Map<number, number>();
  for (const point of next.keys()) {
    const end = lastOf(next, point);
    if (end > 0xffff && point <= 0xffff && !chosen.has(end)) chosen.set(end, point);
  }
  for (const point of next.keys()) {
    const end = lastOf(next, point);
    const standIn = chosen.get(end) ?? end;
    if (standIn !== point) chosen.set(point, standIn);
  }
  return chosen;
}

function lastOf(next: ReadonlyMap<number, number>, point: number): number {
  const seen = new Set([point]);
  for (let at = point; ; ) {
    const following = next.get(at);
    if (following === undefined || seen.has(following)) return at;
    seen.add(following);
    at = following;
  }
}

function pointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
