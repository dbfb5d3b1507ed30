/** Makes a chart of the points of a series: all in one unit, each said as its text says it. */
import type { Chart, ChartPoint, ChartShape, PointDoubt } from './chart.ts';
import type { FigureKind } from './figure.ts';
import { hasFallen, sayOnChart } from './say-on-chart.ts';
import type { SeriesPoint } from './series-of.ts';
import { measureOf } from './units.ts';

/** A point with the place that it is of, and its number with the unit as it stands in the text. */
export interface PlacedPoint extends SeriesPoint {
  readonly place: string;
  readonly written: string;
}

/** In the order of the points. */
export function chartOfPoints(shape: ChartShape, title: string, points: readonly PlacedPoint[]): Chart {
  const unit = commonestUnit(points);
  const { value: scale } = measureOf(1, unit);
  return { shape, title, unit, points: points.map((point) => pointOf(point, scale)) };
}

function pointOf({ figure, written, ...point }: PlacedPoint, scale: number): ChartPoint {
  const sign = hasFallen(figure) ? -1 : 1;
  const inUnit = (value: number) => rounded((sign * measureOf(value, figure.unit).value) / scale);
  const { year, place, role, report } = point;
  const ends = [figure.value, figure.upper ?? figure.value].map(inUnit).sort((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return {
    year,
    place,
    role,
    value: low,
    upper: figure.upper === null ? null : high,
    said: sayOnChart(figure, written),
    doubts: doubtsOf(point, figure.isDoubtful),
    report,
    line: figure.line,
    source: null,
  };
}

function doubtsOf(
  { isContradicted, isOutOfScale }: Pick<SeriesPoint, 'isContradicted' | 'isOutOfScale'>,
  isDoubtful: boolean,
): PointDoubt[] {
  return [
    ...(isContradicted ? (['contradicted'] as const) : []),
    ...(isOutOfScale ? (['out-of-scale'] as const) : []),
    ...(isDoubtful ? (['doubtful'] as const) : []),
  ];
}

/** Without what is left over when 4.72万亿元 becomes 亿元. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function commonestUnit(points: readonly PlacedPoint[]): string {
  const counts = new Map<string, number>();
  for (const { figure } of points) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const kindWords: Readonly<Record<FigureKind, string>> = {
  level: '',
  growth: '增长',
  change: '增减',
  share: '',
  rank: '位次',
  count: '',
};

/** 「地区生产总值增长」 */
export function sayMeasured(indicator: string, kind: FigureKind): string {
  return `${indicator}${kindWords[kind]}`;
}

/** 「上海市地区生产总值增长（2015—2026年）」 */
export function titleOfYears(place: string, measured: string, points: readonly SeriesPoint[]): string {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? '' : first === last ? `（${first}年）` : `（${first}—${last}年）`;
  return `${place}${measured}${span}`;
}

/** 「地区生产总值增长：各地比较（2026年）」 */
export function titleOfPlaces(measured: string, year: number): string {
  return `${measured}：各地比较（${year}年）`;
}
