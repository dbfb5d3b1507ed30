/** Finds ids that name two things: what notes hold on to must be one document, one section, one line. */
import { flattenOutline, type Report, type Span } from './report.ts';

/** Where in the source each begins whose id another before it has. */
export function repeatedIds(reports: readonly Report[]): Span[] {
  const beginning = ({ lines }: Report, line: number): Span => lines[line]?.spans[0] ?? { from: 0, to: 0 };
  return [
    reports.map((report) => ({ id: report.id, at: beginning(report, 0) })),
    ...reports.map((report) => report.lines.map(({ id }, line) => ({ id, at: beginning(report, line) }))),
    ...reports.map((report) =>
      flattenOutline(report.outline).map(({ id, first }) => ({ id, at: beginning(report, first) })),
    ),
  ].flatMap(repeats);
}

function repeats(named: readonly { readonly id: string; readonly at: Span }[]): Span[] {
  const known = new Set<string>();
  return named.flatMap(({ id, at }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew ? [] : [at];
  });
}
