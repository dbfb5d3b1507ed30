/** Finds a note's place in a text that may differ from the one it was made on; only a certain place counts. */
import { type Report, shownText } from '../report/report.ts';
import { type Anchor, contextLength, indexLines, type Place } from './anchor.ts';

export type Placing =
  /** The words stand where the anchor says. */
  | { readonly state: 'exact'; readonly anchor: Anchor }
  /** They stand elsewhere, at one place that is certainly meant. */
  | { readonly state: 'moved'; readonly anchor: Anchor }
  /** They stand nowhere, or at several places. */
  | { readonly state: 'unplaced' };

/** The anchor that it gives back is described anew from the report and its version. */
export function anchorPlacer(report: Report, version: string): (anchor: Anchor) => Placing {
  const text = shownText(report);
  const lineIndex = indexLines(report);
  const hitsOf = rememberHits(text);

  const positionOf = ({ line, offset }: Place): number | null => {
    const found = report.lines[lineIndex.get(line) ?? -1];
    return found && offset <= found.text.length ? found.start + offset : null;
  };

  const describe = (start: number, length: number): Anchor => ({
    start: placeAt(report, start),
    end: placeAt(report, start + length),
    version,
    position: { start, end: start + length },
    quote: {
      exact: text.slice(start, start + length),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(start + length, start + length + contextLength),
    },
  });

  return (anchor) => {
    const { exact } = anchor.quote;
    const context = contextAround(text, anchor);
    const start = positionOf(anchor.start);
    const isThere =
      start !== null && positionOf(anchor.end) === start + exact.length && text.startsWith(exact, start);
    if (isThere && (anchor.version === version || context(start).against === 0)) {
      return { state: 'exact', anchor: describe(start, exact.length) };
    }
    const found = chooseHit(hitsOf(exact), context, exact);
    if (found === null) return { state: 'unplaced' };
    return { state: found === start ? 'exact' : 'moved', anchor: describe(found, exact.length) };
  };
}

/** How many sides of a hit read as they did around the anchor, and how many do not; a side not known is neither. */
interface Context {
  readonly matching: number;
  readonly against: number;
}

function contextAround(text: string, { quote }: Anchor): (at: number) => Context {
  return (at) => {
    const sides: boolean[] = [];
    if (quote.prefix !== '') {
      sides.push(text.slice(Math.max(0, at - quote.prefix.length), at) === quote.prefix);
    }
    if (quote.suffix !== '') sides.push(text.startsWith(quote.suffix, at + quote.exact.length));
    const matching = sides.filter(Boolean).length;
    return { matching, against: sides.length - matching };
  };
}

/** So long a quotation is not said twice by accident: it is certain even where all around it has changed. */
const certainLength = 12;

function chooseHit(hits: readonly number[], context: (at: number) => Context, exact: string): number | null {
  const unchanged = hits.filter((at) => context(at).against === 0);
  if (unchanged.length > 0) return onlyOne(unchanged);
  const near = hits.filter((at) => context(at).matching > 0);
  if (near.length > 0) return onlyOne(near);
  return exact.length >= certainLength ? onlyOne(hits) : null;
}

function onlyOne(hits: readonly number[]): number | null {
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

function rememberHits(text: string): (words: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (words) => {
    const remembered = known.get(words);
    if (remembered) return remembered;
    const hits: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) hits.push(at);
    known.set(words, hits);
    return hits;
  };
}

/** The line at a position of the shown text, by halving. */
function placeAt(report: Report, position: number): Place {
  let low = 0;
  let high = report.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((report.lines[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const line = report.lines[low];
  return { line: line?.id ?? '', offset: position - (line?.start ?? 0) };
}
