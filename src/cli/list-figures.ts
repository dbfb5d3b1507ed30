/** What `figures` prints: the figures of a file, at their places in what `text` prints of it. */
import type { Figure } from '../domain/figures/figure.ts';
import { findFigures } from '../domain/figures/find-figures.ts';
import { shownText } from '../domain/report/report.ts';
import type { Input } from './inputs.ts';

type ListedFigure = Pick<
  Figure,
  | 'subject'
  | 'indicator'
  | 'value'
  | 'upper'
  | 'unit'
  | 'kind'
  | 'qualifier'
  | 'direction'
  | 'period'
  | 'role'
  | 'start'
  | 'end'
>;

/** In reading order; places count on through a source of several documents. */
export function listFigures(inputs: readonly Input[]): ListedFigure[] {
  const listed: ListedFigure[] = [];
  let base = 0;
  for (const { report, info } of inputs) {
    for (const figure of findFigures(report, { year: info.year })) {
      const { subject, indicator, value, upper, unit, kind, qualifier, direction, period, role } = figure;
      const [start, end] = [base + figure.start, base + figure.end];
      listed.push({
        subject,
        indicator,
        value,
        upper,
        unit,
        kind,
        qualifier,
        direction,
        period,
        role,
        start,
        end,
      });
    }
    base += shownText(report).length;
  }
  return listed;
}
