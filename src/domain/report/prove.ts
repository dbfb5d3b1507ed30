/** Proves that documents derived from a source show all of it once, and nothing else. */
import { failure, type Result, success } from '../result.ts';
import {
  type Arrangement,
  type Label,
  type QuotedPlace,
  type QuotedSpan,
  shownSpans,
} from './arrangement.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { Line, Report, Span } from './report.ts';

/** What the proof found; counts are UTF-16 units of the source, and add up to its length. */
export interface Proof {
  readonly sha256: string;
  readonly length: number;
  readonly shown: number;
  readonly repeated: number;
  readonly furniture: number;
  /** Line ends, spaces and, in version 1, Markdown's own marks between the ranges. */
  readonly layout: number;
}

export interface Fault {
  readonly code:
    | 'digest'
    | 'out-of-range'
    | 'begins'
    | 'overlap'
    | 'uncovered'
    | 'repeat-differs'
    | 'duplicate-differs'
    | 'split-outside'
    | 'not-shown'
    | 'not-source'
    | 'same-id';
  readonly at: Span;
}

/**
 * `sha256` is the hex digest of the source's bytes, computed by the caller.
 * `reports` are what the app would show: the proof trusts none of the code that made them.
 */
export function proveReports(
  source: string,
  sha256: string,
  arrangement: Arrangement,
  reports: readonly Report[],
): Result<Proof, readonly Fault[]> {
  const faults: Fault[] = [];
  const whole = { from: 0, to: source.length };
  if (sha256 !== arrangement.source.sha256) faults.push({ code: 'digest', at: whole });

  const lines = reports.flatMap((report) => report.lines);
  const shown = lines.flatMap((line) => line.spans);
  const repeated = arrangement.repeats.map(({ at }) => at);
  faults.push(...checkQuotes(source, arrangement), ...checkLabels(source, arrangement));
  faults.push(...repeatedIds(reports).map((at): Fault => ({ code: 'same-id', at })));
  for (const line of lines) {
    if (!isOfSource(line, source)) {
      faults.push({ code: 'not-source', at: line.spans[0] ?? whole });
    }
  }
  for (const { at, of } of arrangement.repeats) {
    if (source.slice(at.from, at.to) !== source.slice(of.from, of.to)) {
      faults.push({ code: 'repeat-differs', at });
    }
  }
  for (const [one, other] of arrangement.duplicates) {
    if (source.slice(one.from, one.to) !== source.slice(other.from, other.to)) {
      faults.push({ code: 'duplicate-differs', at: other });
    }
  }
  faults.push(...checkRemarks(arrangement, shown));
  const tiling = tile(
    source,
    [...shown, ...repeated, ...arrangement.furniture],
    layoutPatterns[arrangement.version],
  );
  faults.push(...tiling.faults);
  if (faults.length > 0) return failure(faults);
  return success({
    sha256,
    length: source.length,
    shown: total(shown),
    repeated: total(repeated),
    furniture: total(arrangement.furniture),
    layout: tiling.layout,
  });
}

function isOfSource({ text, spans }: Line, source: string): boolean {
  let at = 0;
  for (const { from, to } of spans) {
    if (!source.startsWith(text.slice(at, at + to - from), from)) return false;
    at += to - from;
  }
  return at === text.length;
}

function checkQuotes(source: string, arrangement: Arrangement): Fault[] {
  const splits = arrangement.documents.flatMap((document) =>
    document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.splits : [])),
  );
  const quotes: QuotedSpan[] = [
    ...shownSpans(arrangement),
    ...arrangement.furniture,
    ...arrangement.repeats.map(({ at }) => at),
    ...arrangement.duplicates.flat(),
    ...arrangement.misprints.map(({ at }) => at),
    ...splits.map((split: QuotedPlace) => ({ from: split.at, to: split.at + 1, begins: split.begins })),
  ];
  const isInside = ({ from, to }: Span) => 0 <= from && from < to && to <= source.length;
  const unquoted = [...lackingTitles(arrangement), ...arrangement.repeats.map(({ of }) => of)];
  const outside = unquoted.filter((span) => !isInside(span));
  const wrong = quotes.flatMap((quote): Fault[] => {
    if (!isInside(quote)) return [{ code: 'out-of-range', at: quote }];
    return quote.begins !== '' && source.startsWith(quote.begins, quote.from)
      ? []
      : [{ code: 'begins', at: quote }];
  });
  return [...wrong, ...outside.map((at): Fault => ({ code: 'out-of-range', at }))];
}

function lackingTitles({ documents }: Arrangement): Span[] {
  return documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'lacking' ? [block.title] : [])),
  );
}

function checkLabels(source: string, arrangement: Arrangement): Fault[] {
  return labelsOf(arrangement)
    .filter(({ from, to, words }) => source.slice(from, to) !== words)
    .map((at): Fault => ({ code: 'begins', at }));
}

function labelsOf({ meeting, documents }: Arrangement): Label[] {
  return [meeting, ...documents.flatMap(({ name, speaker }) => [name, speaker])].filter(
    (label) => label !== null,
  );
}

/** Remarks, names and splits must speak of words that are shown. */
function checkRemarks(arrangement: Arrangement, shown: readonly Span[]): Fault[] {
  const isShown = (span: Span) => shown.some((own) => own.from <= span.from && span.to <= own.to);
  const remarks = [
    ...labelsOf(arrangement),
    ...lackingTitles(arrangement),
    ...arrangement.misprints.map(({ at }) => at),
    ...arrangement.duplicates.flat(),
  ];
  const starts = new Set(shown.map((span) => span.from));
  const splits = arrangement.documents.flatMap((document) =>
    document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.splits : [])),
  );
  return [
    ...remarks.filter((span) => !isShown(span)).map((at): Fault => ({ code: 'not-shown', at })),
    ...splits
      .filter((split) => !starts.has(split.at))
      .map((split): Fault => ({ code: 'split-outside', at: { from: split.at, to: split.at } })),
  ];
}

/** What may stand between two ranges: white space, and in a source of version 1 the mark of a Markdown block. */
const layoutPatterns = { 1: /^\s*(?:#{1,6} |- )?$/, 2: /^\s*$/ } as const;

function tile(
  source: string,
  spans: readonly Span[],
  layoutPattern: RegExp,
): { faults: Fault[]; layout: number } {
  const faults: Fault[] = [];
  let position = 0;
  let layout = 0;
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const span of [...sorted, { from: source.length, to: source.length }]) {
    if (span.from < position) {
      faults.push({ code: 'overlap', at: { from: span.from, to: Math.min(position, span.to) } });
    } else if (layoutPattern.test(source.slice(position, span.from))) {
      layout += span.from - position;
    } else {
      faults.push({ code: 'uncovered', at: { from: position, to: span.from } });
    }
    position = Math.max(position, span.to);
  }
  return { faults, layout };
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.to - span.from, 0);
}
