/** A chart with the sentences of its points, once their documents were opened: it is drawn before they are there. */
import { useCallback, useMemo } from 'react';
import type { Chart } from '../../domain/figures/chart.ts';
import type { PlacedPoint } from '../../domain/figures/chart-of-points.ts';
import type { SourcesState } from '../charts/sources-state.ts';
import { figuring } from './figuring.ts';
import { useFigured } from './use-figured.ts';
import { useSame } from './use-same.ts';

export interface SourcedChart {
  readonly chart: Chart;
  readonly sources: SourcesState;
}

/** `points` are those that the chart was made of, in the same order. */
export function useChartWithSources(chart: Chart, points: readonly PlacedPoint[]): SourcedChart {
  const figures = useSame(points.map(({ report, figure }) => ({ report, figure })));
  const ask = useCallback(() => figuring.sourcesOf(figures), [figures]);
  const answered = useFigured(ask);
  const sources = useSame(answered?.ok ? answered.value : null);
  const sourced = useMemo(() => {
    if (!sources) return chart;
    return { ...chart, points: chart.points.map((point, at) => ({ ...point, source: sources[at] ?? null })) };
  }, [chart, sources]);
  return { chart: sourced, sources: !answered ? 'awaited' : answered.ok ? 'known' : 'lost' };
}
