/** A chart with the sentences of its points, once their documents were opened: it is drawn before they are there. */
import { useCallback, useMemo } from 'react';
import type { Chart, PointSource } from '../../domain/figures/chart.ts';
import type { PlacedPoint } from '../../domain/figures/chart-of-points.ts';
import { success } from '../../domain/result.ts';
import type { SourcesState } from '../charts/sources-state.ts';
import { figuring } from './figuring.ts';
import { useFigured } from './use-figured.ts';
import { useSame } from './use-same.ts';

const noSources: readonly (PointSource | null)[] = [];

export interface SourcedChart {
  readonly chart: Chart;
  readonly sources: SourcesState;
}

/**
 * `points` are the first of those that the chart was made of, in the same order; the others get no sentence. Null while
 * it is not known yet which points the chart will have: none of their documents is opened then.
 */
export function useChartWithSources(chart: Chart, points: readonly PlacedPoint[] | null): SourcedChart {
  const figures = useSame(points?.map(({ report, figure }) => ({ report, figure })) ?? null);
  const ask = useCallback(
    async () => (figures ? await figuring.sourcesOf(figures) : success(noSources)),
    [figures],
  );
  const answered = useFigured(ask);
  const sources = useSame(answered?.ok ? answered.value : null);
  const sourced = useMemo(() => {
    if (!sources) return chart;
    return { ...chart, points: chart.points.map((point, at) => ({ ...point, source: sources[at] ?? null })) };
  }, [chart, sources]);
  return { chart: sourced, sources: !figures || !answered ? 'awaited' : answered.ok ? 'known' : 'lost' };
}
