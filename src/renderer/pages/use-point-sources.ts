/** A chart with the sentences of its points, once their documents were opened: it is drawn before they are there. */
import { useCallback, useMemo } from 'react';
import type { Chart, PointSource } from '../../domain/figures/chart.ts';
import type { PlacedPoint } from '../../domain/figures/chart-of-points.ts';
import type { FiguredReport } from '../../domain/figures/figuring.ts';
import { success } from '../../domain/result.ts';
import type { SourcesState } from '../charts/sources-state.ts';
import { figuring } from './figuring.ts';
import { useFigured } from './use-figured.ts';
import { useSame } from './use-same.ts';

const noSources: readonly (PointSource | null)[] = [];
const areAllKnown = (sources: readonly (PointSource | null)[]) => !sources.includes(null);

export interface SourcedChart {
  readonly chart: Chart;
  readonly sources: SourcesState;
}

/**
 * `points` are the first of those that the chart was made of, in the same order; the others get no sentence. Null while
 * it is not known yet which points the chart will have: none of their documents is opened then. `reports` are those that
 * they stand in, whose place and year a citation can have: only when these or the points change is anything opened again.
 */
export function useChartWithSources(
  chart: Chart,
  points: readonly PlacedPoint[] | null,
  reports: readonly FiguredReport[],
): SourcedChart {
  const asked = useSame({
    figures: points?.map(({ report, figure }) => ({ report, figure })) ?? null,
    reports,
  });
  const ask = useCallback(
    async () => (asked.figures ? await figuring.sourcesOf(asked.figures) : success(noSources)),
    [asked],
  );
  const answered = useFigured(ask, areAllKnown);
  const sources = useSame(answered?.ok ? answered.value : null);
  const sourced = useMemo(() => {
    if (!sources) return chart;
    return { ...chart, points: chart.points.map((point, at) => ({ ...point, source: sources[at] ?? null })) };
  }, [chart, sources]);
  return {
    chart: sourced,
    sources: !asked.figures || !answered ? 'awaited' : answered.ok ? 'known' : 'lost',
  };
}
