/** Hypothesis's matching of a quotation, from its published scoring: what notes on web pages are placed by today. */
import search from 'approx-string-match';
import type { Placement, TextSpan } from '../../../src/domain/reanchor/placement.ts';

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const contextLength = 32;

/** Places a quotation of the old text with 32 characters of context, and its old offset as a hint. */
export function matchAsHypothesis(oldText: string, newText: string, { start, end }: TextSpan): Placement {
  const quote = oldText.slice(start, end);
  const prefix = oldText.slice(Math.max(0, start - contextLength), start);
  const suffix = oldText.slice(end, end + contextLength);
  let best: (TextSpan & { score: number }) | null = null;
  for (const match of candidates(newText, quote)) {
    const position = 1 - Math.abs(match.start - start) / newText.length;
    const score =
      weights.quote * (1 - match.errors / quote.length) +
      weights.prefix *
        likeness(newText.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      weights.suffix * likeness(newText.slice(match.end, match.end + suffix.length), suffix) +
      weights.position * position;
    if (best === null || score > best.score) best = { start: match.start, end: match.end, score };
  }
  if (best === null) return { state: 'lost', near: start };
  const place = { start: best.start, end: best.end };
  return newText.slice(place.start, place.end) === quote
    ? { state: 'exact', ...place }
    : { state: 'changed', isSlight: false, ...place };
}

function candidates(text: string, quote: string): (TextSpan & { errors: number })[] {
  const exact: (TextSpan & { errors: number })[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
}

function likeness(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [best] = search(text, context, context.length);
  return best ? 1 - best.errors / context.length : 0;
}
