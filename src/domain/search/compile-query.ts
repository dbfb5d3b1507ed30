/** Makes of a query what can be asked of a text. */
import { failure, type Result, success } from '../result.ts';
import { foldWords, placesOf } from './find.ts';
import type { Match } from './folded-text.ts';
import type { Folding } from './folding.ts';
import { hasWholeNumbers, otherSpellings } from './percentages.ts';
import { findPinyin, pinyinOf, type Readings } from './pinyin.ts';
import type { Query, Term } from './query.ts';

/** Finds every place of one term, in order and without overlap: in the folded text, or in the text as it is shown. */
export interface Finder {
  readonly looksIn: 'folded' | 'shown';
  readonly find: (text: string) => Match[];
}

export interface CompiledQuery {
  readonly all: readonly Finder[];
  readonly none: readonly Finder[];
}

export interface BrokenExpression {
  readonly code: 'broken-expression';
  readonly expression: string;
}

/** Without `readings` letters are letters only. Terms of which nothing is left when folded ask for nothing. */
export function compileQuery(
  query: Query,
  folding: Folding,
  readings: Readings | null,
): Result<CompiledQuery, BrokenExpression> {
  const broken = [...query.all, ...query.none].find(
    ({ kind, text }) => kind === 'expression' && expressionOf(text) === null,
  );
  if (broken !== undefined) return failure({ code: 'broken-expression', expression: broken.text });
  return success({
    all: query.all.flatMap((term) => compileTerm(term, folding, readings)),
    none: query.none.flatMap((term) => compileTerm(term, folding, null)),
  });
}

/** Whether any of its words can be meant as pinyin. */
export function mayBePinyin(query: Query): boolean {
  return query.all.some(({ kind, text }) => kind === 'words' && pinyinOf(text) !== null);
}

export function hasExpression({ all, none }: Query): boolean {
  return [...all, ...none].some(({ kind }) => kind === 'expression');
}

function compileTerm({ kind, text }: Term, folding: Folding, readings: Readings | null): Finder[] {
  if (kind === 'expression') {
    const expression = expressionOf(text);
    return expression === null
      ? []
      : [{ looksIn: 'shown', find: (shown) => findExpression(shown, expression) }];
  }
  const letters = kind === 'words' && readings !== null ? pinyinOf(text) : null;
  const words = foldWords(letters ?? text, folding);
  if (words === '') return [];
  if (readings !== null && letters !== null) {
    return [{ looksIn: 'folded', find: (folded) => findPinyin(folded, words, readings) }];
  }
  const spellings = kind === 'words' ? otherSpellings(words) : [];
  return [{ looksIn: 'folded', find: (folded) => findSpellings(folded, words, spellings) }];
}

const percentStem = '百分之';

function findSpellings(folded: string, words: string, spellings: readonly string[]): Match[] {
  const places = placesOf(folded, words).map((from) => ({ from, to: from + words.length }));
  if (spellings.length === 0) return places;
  // Those with 百分之 begin alike, and are looked for together.
  const stems = new Set(spellings.map((spelling) => stemOf(spelling)));
  const others = [...stems].flatMap((stem) =>
    placesOf(folded, stem).flatMap((from) =>
      spellings
        .filter((spelling) => folded.startsWith(spelling, from))
        .map((spelling) => ({ from, to: from + spelling.length }))
        .filter(({ to }) => hasWholeNumbers(folded, from, to)),
    ),
  );
  return others.length === 0 ? places : withoutOverlap([...places, ...others]);
}

function stemOf(spelling: string): string {
  const at = spelling.indexOf(percentStem);
  return at < 0 ? spelling : spelling.slice(0, at + percentStem.length);
}

function expressionOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'giu');
  } catch {
    return null;
  }
}

function findExpression(shown: string, expression: RegExp): Match[] {
  return Array.from(shown.matchAll(expression), ({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  })).filter(({ from, to }) => from < to);
}

/** In order; of those that overlap the first. */
export function withoutOverlap<Found extends Match>(matches: readonly Found[]): Found[] {
  let end = 0;
  return matches
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
