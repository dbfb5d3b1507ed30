/** What is to be known of a report and its source, as lists with the place of each in the text. */
import type { Arrangement } from './arrangement.ts';
import { flattenOutline, type Line, type Mark, type Report, type Section, type Span } from './report.ts';

export interface Remarks {
  readonly joins: readonly LineRemark<'join'>[];
  readonly gaps: readonly LineRemark<'gap'>[];
  readonly misprints: readonly LineRemark<'misprint'>[];
  readonly duplicates: readonly LineRemark<'duplicate'>[];
  /** The shown line at which each word-for-word repeat of the source begins, and the repeated words. */
  readonly repeats: readonly { readonly line: string; readonly words: string }[];
  readonly lacking: readonly Section[];
  readonly inferred: readonly Section[];
}

export interface LineRemark<Kind extends Mark['kind']> {
  readonly line: Line;
  readonly mark: Extract<Mark, { readonly kind: Kind }>;
}

export function listRemarks(report: Report, arrangement: Arrangement, source: string): Remarks {
  const sections = flattenOutline(report.outline);
  const of = <Kind extends Mark['kind']>(kind: Kind): LineRemark<Kind>[] =>
    report.lines.flatMap((line) =>
      line.marks.flatMap((mark) => (isOfKind(mark, kind) ? [{ line, mark }] : [])),
    );
  return {
    joins: of('join'),
    gaps: of('gap'),
    misprints: of('misprint'),
    duplicates: of('duplicate'),
    repeats: arrangement.repeats.flatMap(({ at, of: original }) => {
      const line = report.lines.find((each) => each.spans.some((span) => holds(span, original.from)));
      return line ? [{ line: line.id, words: source.slice(at.from, at.to) }] : [];
    }),
    lacking: sections.filter((section) => section.heading === null),
    inferred: sections.filter((section) => section.isOrderInferred),
  };
}

function isOfKind<Kind extends Mark['kind']>(
  mark: Mark,
  kind: Kind,
): mark is Extract<Mark, { readonly kind: Kind }> {
  return mark.kind === kind;
}

function holds(span: Span, at: number): boolean {
  return span.from <= at && at < span.to;
}
