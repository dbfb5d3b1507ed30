/** The whole sentence that a figure stands in. */
import type { PlainLine } from '../report/report.ts';
import type { Figure } from './figure.ts';

export interface SentenceOfFigure {
  readonly text: string;
  /** Of the number in it, half-open. */
  readonly from: number;
  readonly to: number;
}

const ends = /[。！？\n]/u;

/** With the mark that ends it. */
export function sentenceOf(
  { text, start }: Pick<PlainLine, 'text' | 'start'>,
  figure: Pick<Figure, 'start' | 'end'>,
): SentenceOfFigure {
  const [from, to] = [figure.start - start, figure.end - start];
  let begin = from;
  while (begin > 0 && !ends.test(text.charAt(begin - 1))) begin--;
  while (begin < from && /\s/u.test(text.charAt(begin))) begin++;
  let end = to;
  while (end < text.length && !ends.test(text.charAt(end))) end++;
  if (end < text.length && text.charAt(end) !== '\n') end++;
  return { text: text.slice(begin, end), from: from - begin, to: to - begin };
}
