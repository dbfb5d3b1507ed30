/** Finds where a note of another program stands in a document here: only the very same words are taken without asking. */
import { type Anchor, contextLength, describeRange, indexLines, type Quote } from '../notes/anchor.ts';
import { rangeAt } from '../notes/range-at.ts';
import { type FindQuote, quoteFinder } from '../reanchor/find-quote.ts';
import type { Placement, TextSpan } from '../reanchor/placement.ts';
import { shownText } from '../report/report.ts';
import { offsetTable } from './code-points.ts';
import { elementText } from './element-text.ts';
import type { ForeignPosition } from './foreign-note.ts';
import type { VersionedReport } from './notes-file.ts';
import { squeeze, squeezedOffset, squeezeQuote } from './squeezed-text.ts';

export type ForeignPlacing =
  /** The same words, white space aside. */
  | { readonly state: 'exact'; readonly anchor: Anchor }
  /** Other words stand at what must be its place: the user decides. `isSlight`: only marks differ. */
  | { readonly state: 'changed'; readonly isSlight: boolean; readonly anchor: Anchor }
  | { readonly state: 'lost' };

/** Longer quotations are looked for as they are, not for words like them: that would take minutes. */
const longestAlike = 1000;

type Place = (quote: Quote, position: ForeignPosition | null) => ForeignPlacing;

export function foreignPlacer({ report, version }: VersionedReport): Place {
  const text = shownText(report);
  const search = searcher(text);
  const anchorOf = (span: TextSpan): Anchor | null => {
    const range = rangeAt(report, span);
    return range && describeRange(report, range, version);
  };
  return (given, position) => {
    const quote = withShortContext(given);
    const words = squeezeQuote(quote.exact);
    if (words === '') return { state: 'lost' };
    const claimed = spanOf(report, text, position);
    if (claimed && squeezeQuote(text.slice(claimed.start, claimed.end)) === words) {
      const anchor = anchorOf(claimed);
      if (anchor) return { state: 'exact', anchor };
    }
    const found = search(quote, words, claimed?.start ?? 0);
    const anchor = found.state === 'lost' ? null : anchorOf(found);
    if (found.state === 'lost' || !anchor) return { state: 'lost' };
    return found.state === 'exact'
      ? { state: 'exact', anchor }
      : { state: 'changed', isSlight: found.isSlight, anchor };
  };
}

/** Others may give pages of it, and comparing takes as long as it is, wherever the quotation stands. */
function withShortContext({ exact, prefix, suffix }: Quote): Quote {
  return { exact, prefix: prefix.slice(-contextLength), suffix: suffix.slice(0, contextLength) };
}

/** As given, else without white space. */
function searcher(text: string): (quote: Quote, words: string, hint: number) => Placement {
  const squeezed = squeeze(text);
  const find = boundedFinder(text);
  const findSqueezed = boundedFinder(squeezed.text);
  return (quote, words, hint) => {
    const asGiven = text.includes(quote.exact) ? find(quote, hint) : null;
    if (asGiven?.state === 'exact') return asGiven;
    const found = findSqueezed(
      { exact: words, prefix: squeezeQuote(quote.prefix), suffix: squeezeQuote(quote.suffix) },
      squeezedOffset(squeezed, hint),
    );
    if (found.state === 'lost') return found;
    const start = squeezed.offsets[found.start] ?? 0;
    const end = (squeezed.offsets[found.end - 1] ?? 0) + 1;
    if (found.state === 'exact' && !hasSameFigures(text.slice(start, end), quote.exact)) {
      return { state: 'changed', isSlight: false, start, end };
    }
    return { ...found, start, end };
  };
}

/** Two figures with white space between them are not the one figure that they look like without it. */
function hasSameFigures(words: string, quoted: string): boolean {
  const figures = (given: string) => (given.match(/\d[\d.,]*/g) ?? []).join(' ');
  return figures(words) === figures(quoted);
}

function boundedFinder(text: string): FindQuote {
  const find = quoteFinder(text);
  return (quote, hint) => {
    const { exact } = quote;
    if (exact.length <= longestAlike) return find(quote, hint);
    const at = text.indexOf(exact);
    if (at < 0 || text.includes(exact, at + 1)) return { state: 'lost', near: hint };
    return { state: 'exact', start: at, end: at + exact.length };
  };
}

/** What the file says of its place, in units of the shown text; null where that is not in it. */
function spanOf(
  report: VersionedReport['report'],
  text: string,
  position: ForeignPosition | null,
): TextSpan | null {
  if (position === null) return null;
  if (position.in === 'text') {
    const { start, end } = position;
    return start >= 0 && start < end && end <= text.length ? { start, end } : null;
  }
  const line = report.lines[indexLines(report).get(position.line) ?? -1];
  if (!line) return null;
  const element = elementText(line);
  const table = offsetTable(element.text);
  const from = table.toUnits(position.start);
  const to = table.toUnits(position.end);
  if (from === null || to === null || from >= to) return null;
  const start = element.toLine(from, 'start');
  const end = element.toLine(to, 'end');
  return start === null || end === null || start >= end
    ? null
    : { start: line.start + start, end: line.start + end };
}
