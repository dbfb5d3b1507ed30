/** Finds terms in lines: of several that stand at one place the longest, and only where the words are the term's own. */

export interface TermPlace {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** Terms by their first two characters, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly string[]>;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** So short a term without quotation marks can also be parts of two other words. */
const longestDoubtful = 3;
const reach = 6;

export function indexTerms(terms: readonly string[]): TermIndex {
  const index = new Map<string, string[]>();
  for (const term of terms.toSorted((one, other) => other.length - one.length)) {
    const begins = term.slice(0, 2);
    index.set(begins, [...(index.get(begins) ?? []), term]);
  }
  return index;
}

/** `isFound` says of a term that no further place of it is wanted: it need not be looked at closely. */
export function findTerms(text: string, terms: TermIndex, isFound: (term: string) => boolean): TermPlace[] {
  const places: TermPlace[] = [];
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const term = terms
      .get(text.slice(at, at + 2))
      ?.find((each) => standsAt(text, each, at) && (isFound(each) || isWord(text, each, at)));
    if (term === undefined) continue;
    places.push({ term, from: at, to: at + term.length });
    at += term.length - 1;
  }
  return places;
}

function standsAt(text: string, term: string, at: number): boolean {
  if (!text.startsWith(term, at)) return false;
  const end = at + term.length;
  const around = [text.slice(Math.max(0, at - 1), at + 1), text.slice(end - 1, end + 1)];
  return !around.some((pair) => /^[A-Za-z0-9]{2}$/.test(pair));
}

/** Whether the words around a short term leave it a word: in 「发展三资源型城市」 they do not leave 「三资」 one. */
function isWord(text: string, term: string, at: number): boolean {
  const isShort = term.length <= longestDoubtful && /^\p{Script=Han}+$/u.test(term);
  const start = Math.max(0, at - reach);
  if (!isShort || /[“‘《「]$/u.test(text.slice(start, at))) return true;
  const end = at + term.length;
  const around = text.slice(start, end + reach);
  const borders = new Set([start + around.length]);
  for (const { index } of words.segment(around)) borders.add(start + index);
  return borders.has(at) && borders.has(end);
}
