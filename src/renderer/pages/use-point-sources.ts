/** The sentences of points, once their documents were opened: a chart is drawn before they are there. */
import { useCallback, useMemo, useRef } from 'react';
import type { Chart } from '../../domain/figures/chart.ts';
import type { PlacedPoint } from '../../domain/figures/chart-of-points.ts';
import { figuring } from './figuring.ts';
import { useFigured } from './use-figured.ts';

/** `points` are those that the chart was made of, in the same order. */
export function useChartWithSources(chart: Chart, points: readonly PlacedPoint[]): Chart {
  const stable = useStable(points);
  const ask = useCallback(() => figuring.sourcesOf(stable), [stable]);
  const answered = useFigured(ask);
  return useMemo(() => {
    if (!answered?.ok) return chart;
    const sources = answered.value;
    const withSources = chart.points.map((point, at) => ({ ...point, source: sources[at] ?? null }));
    return { ...chart, points: withSources };
  }, [chart, answered]);
}

/** While other documents are read in, the same points come again and again. */
function useStable(points: readonly PlacedPoint[]) {
  const stands = points.map(({ report, figure }) => ({ report, figure }));
  const key = JSON.stringify(stands.map(({ report, figure: { start, line } }) => [report, line, start]));
  const latest = useRef({ key, stands });
  if (latest.current.key !== key) latest.current = { key, stands };
  return latest.current.stands;
}
