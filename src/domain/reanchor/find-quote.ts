/** Finds a quotation in a text by its own words and those around it: for a note whose old text is not at hand. */
import search from 'approx-string-match';
import type { Quote } from '../notes/anchor.ts';
import type { Placement } from './placement.ts';
import { alikeSearcher } from './search-alike.ts';
import { differsSlightly } from './slight-difference.ts';

/** How alike the words around a place must be for it to be the one. */
const leastContext = 0.5;
/** How much liker the best place must be than the next one. */
const leastLead = 0.15;
/** Of a quotation's characters, the share that may differ. */
const mostErrors = 0.3;
/** From this length on a quotation that stands once is the one, whatever is around it. */
const certainLength = 12;

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How alike what is around it is, 0 to 1; null where nothing is known. */
  readonly context: number | null;
}

/** `hint` is the offset at which it is expected. An empty quotation is lost. */
export type FindQuote = (quote: Quote, hint: number) => Placement;

/** Finds many quotations in one text. */
export function quoteFinder(text: string): FindQuote {
  const searchAlike = alikeSearcher(text);
  return (quote, hint) => {
    const near = Math.max(0, Math.min(text.length, hint));
    const { exact } = quote;
    if (exact === '') return { state: 'lost', near };
    const places = occurrences(text, exact);
    if (places.length > 0) {
      const same = places.map((start) => candidate(text, quote, start, start + exact.length));
      const found = choose(same, exact.length, near);
      // Where the very words stand, and nothing tells at which place, no others are asked.
      return found ? { state: 'exact', start: found.start, end: found.end } : { state: 'lost', near };
    }
    const alike = searchAlike(exact, Math.floor(exact.length * mostErrors))
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => candidate(text, quote, start, end));
    const best = choose(alike, exact.length, near);
    if (!best) return { state: 'lost', near };
    const isSlight = differsSlightly(exact, text.slice(best.start, best.end));
    return { state: 'changed', isSlight, start: best.start, end: best.end };
  };
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Null where none is certain: nothing is guessed. */
function choose(candidates: readonly Candidate[], length: number, hint: number): Candidate | null {
  const sorted = candidates.toSorted(
    (a, b) => (b.context ?? 0) - (a.context ?? 0) || Math.abs(a.start - hint) - Math.abs(b.start - hint),
  );
  const [best, second] = sorted;
  if (!best) return null;
  if (best.context === null) return !second && length >= certainLength ? best : null;
  if (!second && length >= certainLength) return best;
  if (best.context < leastContext) return null;
  return !second || best.context - (second.context ?? 0) >= leastLead ? best : null;
}

function candidate(text: string, { prefix, suffix }: Quote, start: number, end: number): Candidate {
  const sides: number[] = [];
  if (prefix !== '') sides.push(likeness(text.slice(Math.max(0, start - prefix.length), start), prefix));
  if (suffix !== '') sides.push(likeness(text.slice(end, end + suffix.length), suffix));
  const context = sides.length === 0 ? null : sides.reduce((sum, side) => sum + side, 0) / sides.length;
  return { start, end, context };
}

function likeness(text: string, context: string): number {
  if (text === context) return 1;
  if (text === '') return 0;
  const [best] = search(text, context, context.length);
  return best ? 1 - best.errors / context.length : 0;
}
