/** Makes of a query what can be asked of a text. */
import { failure, type Result, success } from '../result.ts';
import { findWords, foldWords, type OnMatch } from './find.ts';
import type { Match } from './folded-text.ts';
import type { Folding } from './folding.ts';
import { hasWholeNumbers, otherSpellings } from './percentages.ts';
import { PinyinFinder, pinyinOf, type Readings } from './pinyin.ts';
import type { Query, Term } from './query.ts';

/** Tells every place of one term, in order and without overlap: in the folded text, or in the text as it is shown. */
export interface Finder {
  readonly looksIn: 'folded' | 'shown';
  /** One of these stands wherever it finds anything, as they are in the folded text; null where that is not known. */
  readonly oneOf: readonly string[] | null;
  readonly find: (text: string, onMatch: OnMatch) => void;
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

/** Whether it has expressions to run; where one is broken, none of them is. */
export function runsExpressions({ all, none }: Query): boolean {
  const expressions = [...all, ...none].filter(({ kind }) => kind === 'expression');
  return expressions.length > 0 && expressions.every(({ text }) => expressionOf(text) !== null);
}

function compileTerm({ kind, text }: Term, folding: Folding, readings: Readings | null): Finder[] {
  if (kind === 'expression') {
    const expression = expressionOf(text);
    if (expression === null) return [];
    const find: Finder['find'] = (shown, onMatch) => findExpression(shown, expression, onMatch);
    return [{ looksIn: 'shown', oneOf: null, find }];
  }
  const letters = kind === 'words' && readings !== null ? pinyinOf(text) : null;
  const words = foldWords(letters ?? text, folding);
  if (words === '') return [];
  if (readings !== null && letters !== null) {
    const pinyin = new PinyinFinder(words, readings);
    return [{ looksIn: 'folded', oneOf: null, find: (folded, onMatch) => pinyin.find(folded, onMatch) }];
  }
  const spellings = kind === 'words' ? otherSpellings(words) : [];
  const find: Finder['find'] =
    spellings.length === 0
      ? (folded, onMatch) => findWords(folded, words, onMatch)
      : (folded, onMatch) => findSpellings(folded, words, spellings, onMatch);
  return [{ looksIn: 'folded', oneOf: [words, ...spellings], find }];
}

const percentStem = '百分之';

function findSpellings(folded: string, words: string, spellings: readonly string[], onMatch: OnMatch): void {
  const found: Match[] = [];
  findWords(folded, words, (from, to) => found.push({ from, to }));
  // Those with 百分之 begin alike, and are looked for together.
  for (const stem of new Set(spellings.map((spelling) => stemOf(spelling)))) {
    findWords(folded, stem, (from) => {
      for (const spelling of spellings) {
        const to = from + spelling.length;
        if (folded.startsWith(spelling, from) && hasWholeNumbers(folded, from, to)) found.push({ from, to });
      }
    });
  }
  for (const { from, to } of withoutOverlap(found)) onMatch(from, to);
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

function findExpression(shown: string, expression: RegExp, onMatch: OnMatch): void {
  for (const { index, 0: words } of shown.matchAll(expression)) {
    if (words !== '') onMatch(index, index + words.length);
  }
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
