/** The sentence that a figure stands in: whole, unless it is longer than anybody would read. */
import type { PlainLine } from '../report/report.ts';
import type { Figure } from './figure.ts';

export interface SentenceOfFigure {
  readonly text: string;
  /** Of the number in it, half-open. */
  readonly from: number;
  readonly to: number;
}

const ends = /[。！？\n]/u;

/** In UTF-16 units on either side of the number: of a sentence without end, no more is taken for each of its numbers. */
const reach = 200;

/** With the mark that ends it, where that is within reach. */
export function sentenceOf(
  { text, start }: Pick<PlainLine, 'text' | 'start'>,
  figure: Pick<Figure, 'start' | 'end'>,
): SentenceOfFigure {
  const [from, to] = [figure.start - start, figure.end - start];
  const first = Math.max(0, from - reach);
  let begin = from;
  while (begin > first && !ends.test(text.charAt(begin - 1))) begin--;
  if (isWithinCharacter(text, begin)) begin++;
  while (begin < from && /\s/u.test(text.charAt(begin))) begin++;
  const last = Math.min(text.length, to + reach);
  let end = to;
  while (end < last && !ends.test(text.charAt(end))) end++;
  if (end < last && text.charAt(end) !== '\n') end++;
  if (isWithinCharacter(text, end)) end--;
  return { text: text.slice(begin, end), from: from - begin, to: to - begin };
}

function isWithinCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
