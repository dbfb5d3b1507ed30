/** Goes to the sentence of a chart's point, and marks it there. */
import type { ChartPoint } from '../../domain/figures/chart.ts';
import { goToFigure } from './shown-figure.ts';

export function goToSentence({ report, line, source }: ChartPoint): void {
  const { start, end } = source?.anchor ?? { start: { offset: 0 }, end: { offset: 0 } };
  goToFigure({ report, line, from: start.offset, to: end.offset });
}
