/** Draws one indicator of several places in a year: a row a place, how far it came and how far it means to come. */
import { axisX, axisY, dot, gridX, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Chart, ChartPoint } from '../../../domain/figures/chart.ts';
import { colourOf, sayPoint, sayTick } from './draw-years.ts';
import { type Drawing, dress, finish } from './drawing.ts';
import { widthOf } from './label-points.ts';
import type { ChartWords, Look } from './look.ts';
import { checkRoom, valuesOf } from './scales.ts';

export interface PlacesSize {
  /** In pixels. */
  readonly width: number;
  readonly fontSize: number;
}

export function drawPlaces(
  chart: Chart,
  look: Look,
  words: ChartWords,
  { width, fontSize }: PlacesSize,
): Drawing {
  checkRoom(chart);
  const { points } = chart;
  const places = [...new Set(points.map(({ place }) => place))];
  const values = valuesOf(points, true);
  const rowHeight = Math.max(fontSize * 2.1, 36);
  const rows = places.map((place) => {
    const own = points.filter((point) => point.place === place);
    return {
      place,
      end: Math.max(0, ...own.map(({ value, upper }) => Math.min(values.high, upper ?? value))),
      said: own.map((point) => sayPoint(point, words)).join('　'),
    };
  });
  const longest = Math.max(0, ...rows.map(({ said }) => widthOf(said, fontSize)));
  const margins = {
    marginTop: fontSize * 2,
    marginBottom: fontSize * 0.5,
    marginLeft: Math.min(
      width * 0.3,
      Math.max(...places.map((place) => widthOf(place, fontSize))) + fontSize,
    ),
    marginRight: Math.min(width * 0.5, longest + fontSize * 1.2),
  };
  const svg = plot({
    width,
    height: margins.marginTop + margins.marginBottom + rowHeight * places.length,
    ...margins,
    x: { domain: [values.low, values.high], axis: null, clamp: true },
    y: { domain: places, axis: null, type: 'point', padding: 0.5 },
    color: { type: 'identity' },
    marks: [
      gridX({ stroke: look.rule, strokeOpacity: 1, ticks: 5 }),
      axisX({ anchor: 'top', ticks: 5, tickSize: 0, label: null, fill: look.ink2, tickFormat: sayTick }),
      axisY({ tickSize: 0, tickPadding: fontSize * 0.5, label: null, fill: look.ink }),
      ruleX([0], { stroke: look.ink2, strokeWidth: 1.25 }),
      ruleY(
        points.filter(({ role }) => role === 'outcome'),
        { y: 'place', x1: 0, x2: 'value', stroke: look.outcome, strokeWidth: 5, strokeOpacity: 0.35 },
      ),
      ruleY(
        points.filter(({ upper }) => upper !== null),
        {
          y: 'place',
          x1: 'value',
          x2: 'upper',
          stroke: (point: ChartPoint) => colourOf(point, look),
          strokeWidth: 4,
        },
      ),
      dot(
        points.filter(({ role }) => role === 'outcome'),
        {
          className: 'outcomes',
          x: 'value',
          y: 'place',
          r: 7,
          fill: look.outcome,
          stroke: look.page,
          strokeWidth: 1.5,
        },
      ),
      dot(
        points.filter(({ role }) => role === 'target'),
        {
          className: 'targets',
          symbol: 'diamond2',
          x: 'value',
          y: 'place',
          r: 6.5,
          fill: look.page,
          stroke: look.target,
          strokeWidth: 2.5,
        },
      ),
      text(rows, {
        x: 'end',
        y: 'place',
        text: 'said',
        textAnchor: 'start',
        dx: 14,
        fill: look.ink,
        stroke: look.page,
        strokeWidth: 4,
      }),
    ],
  });
  return finish(dress(svg, fontSize), points);
}
