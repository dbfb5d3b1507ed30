/** Which words of a report are explained, line by line; loaded after the report, for few have any. */
import { type Explanation, findExplanations } from '../../domain/glossary/explanations.ts';
import type { Report } from '../../domain/report/report.ts';
import { type LineRange, rangeSpans } from './paint-spans.ts';
import type { PaintSpans } from './painter.ts';

export interface ExplainedWords extends LineRange {
  readonly explanation: Explanation;
}

export interface ExplainedReport {
  readonly spans: PaintSpans;
  /** By line id, in the order of the line. */
  readonly words: ReadonlyMap<string, readonly ExplainedWords[]>;
}

export function explainReport(report: Report): ExplainedReport {
  const all = findExplanations(report).flatMap((explanation) =>
    explanation.places.map((place): ExplainedWords => ({ ...place, explanation })),
  );
  const words = new Map<string, ExplainedWords[]>();
  for (const each of all.toSorted((one, other) => one.from - other.from)) {
    words.set(each.line, [...(words.get(each.line) ?? []), each]);
  }
  return { spans: rangeSpans(all, 'explained'), words };
}
