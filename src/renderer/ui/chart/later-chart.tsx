/** Charts where they are drawn later than what is around them: until the drawing is there, their lines stand as words. */
import { lazy, Suspense } from 'react';
import { linesOfChart } from '../../../domain/figures/chart-rows.ts';
import type { ChartFigureProps } from './ChartFigure.tsx';

const ChartFigure = lazy(async () => ({ default: (await import('./ChartFigure.tsx')).ChartFigure }));

export function LaterChart(props: ChartFigureProps) {
  const lines = linesOfChart(props.chart);
  return (
    <Suspense fallback={lines.map((words) => <p key={words}>{words}</p>)}>
      <ChartFigure {...props} />
    </Suspense>
  );
}
