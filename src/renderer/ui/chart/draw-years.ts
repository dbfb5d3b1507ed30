/** Draws one indicator over the years: outcomes as points on a line, targets as marks of another shape. */
import { axisX, axisY, dot, gridY, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Chart, ChartPoint } from '../../../domain/figures/chart.ts';
import { doubtMark } from '../../../domain/figures/chart-rows.ts';
import { type Drawing, dress, finish } from './drawing.ts';
import { bottomOf, type Label, labelGap, labelPoints, type PlacedMark, widthOf } from './label-points.ts';
import type { ChartWords, Look } from './look.ts';
import { checkRoom, lineOf, missingYears, valuesOf, yearsOf } from './scales.ts';

export interface YearsSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** One of many: says the latest values alone. */
  readonly isSmall: boolean;
}

export function drawYears(chart: Chart, look: Look, words: ChartWords, size: YearsSize): Drawing {
  const { width, height, fontSize, isSmall } = size;
  checkRoom(chart);
  const { points } = chart;
  const years = yearsOf(chart);
  const values = valuesOf(points, false);
  const hasZero = values.low <= 0 && values.high >= 0;
  const latest = latestOf(points);
  const said = points.map((point) => sayPoint(point, latest.has(point) ? words : null));
  const widest = Math.max(
    ...points.map((point, at) => (latest.has(point) ? widthOf(said[at] ?? '', fontSize) : 0)),
  );
  const isAtFirst = [...latest].some(({ year }) => year === years[0]);
  const tickWidth = widthOf(`${Math.round(values.high)}`, fontSize) + fontSize * 1.6;
  const margins = {
    marginTop: fontSize * 1.5,
    marginRight: widest / 2 + 8,
    marginBottom: fontSize * (isSmall ? 3.2 : 2.2),
    marginLeft: isSmall
      ? Math.max(fontSize * 1.6, isAtFirst ? widest / 2 : 0)
      : Math.max(tickWidth, fontSize * 2.4),
  };
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const edge = first === last ? 1 : isSmall ? 0.2 : 0.35;
  const domain = [first - edge, last + edge] as const;
  const toX = scale(domain, [margins.marginLeft, width - margins.marginRight]);
  const toY = scale([values.low, values.high], [height - margins.marginBottom, margins.marginTop]);
  const marks = points.map(
    (point, at): PlacedMark => ({
      x: toX(point.year),
      y: toY(
        Math.min(
          values.high,
          Math.max(values.low, sideOf(point, points) === 'above' ? topOf(point) : point.value),
        ),
      ),
      words: said[at] ?? '',
      isKept: latest.has(point),
      side: sideOf(point, points),
    }),
  );
  const shown = isSmall ? marks.map((mark) => (mark.isKept ? mark : { ...mark, words: '' })) : marks;
  const floor = height - margins.marginBottom;
  const labels = labelPoints(shown, fontSize, floor).filter(({ mark }) => shown[mark]?.words !== '');
  const lowest = Math.max(
    floor,
    ...labels.map(({ mark, side }) => bottomOf(marks[mark] ?? { y: 0 }, side, fontSize)),
  );
  const labelled = (side: Label['side']) =>
    labels.filter((label) => label.side === side).map(({ mark }) => mark);
  const label = (side: Label['side']) =>
    text(labelled(side), {
      x: (at: number) => points[at]?.year,
      y: (at: number) => (side === 'above' ? topOf(points[at]) : points[at]?.value),
      text: (at: number) => said[at],
      fill: (at: number) => (points[at]?.role === 'target' ? look.target : look.outcome),
      stroke: look.page,
      strokeWidth: 4,
      fontWeight: 600,
      lineAnchor: side === 'above' ? 'bottom' : 'top',
      dy: side === 'above' ? -labelGap : labelGap,
    });
  const [outcomes, targets] = (['outcome', 'target'] as const).map((role) =>
    points.filter((point) => point.role === role),
  );
  const step = Math.max(1, Math.ceil((fontSize * 3.4 * years.length) / (width - margins.marginLeft)));
  const ticks = isSmall ? [...new Set([first, last])] : years.filter((year) => (last - year) % step === 0);
  const svg = plot({
    width,
    height,
    ...margins,
    x: { domain: [...domain], axis: null },
    y: { domain: [values.low, values.high], axis: null, clamp: true },
    // Colours come as they are.
    color: { type: 'identity' },
    marks: [
      ...(isSmall ? [] : [gridY({ stroke: look.rule, strokeOpacity: 1, ticks: 5 })]),
      ...(isSmall
        ? []
        : [axisY({ ticks: 5, tickSize: 0, label: null, fill: look.ink2, tickFormat: sayTick })]),
      axisX(ticks, {
        tickSize: 0,
        // Years stand under whatever is said there; a large chart has no room for that.
        tickPadding: fontSize * 0.5 + (isSmall ? lowest - floor : 0),
        label: null,
        fill: look.ink2,
        tickFormat: String,
      }),
      // A strong line says zero.
      ruleY([hasZero ? 0 : values.low], { stroke: hasZero ? look.ink2 : look.rule, strokeWidth: 1.25 }),
      text(isSmall ? [] : missingYears(chart), {
        x: (year: number) => year,
        text: () => words.missing,
        frameAnchor: 'bottom',
        dy: -6,
        fill: look.ink2,
      }),
      line(lineOf(chart), { x: 'year', y: 'value', stroke: look.outcome, strokeWidth: isSmall ? 2 : 2.75 }),
      ruleX(
        points.filter(({ upper }) => upper !== null),
        {
          x: 'year',
          y1: 'value',
          y2: 'upper',
          stroke: (point: ChartPoint) => colourOf(point, look),
          strokeWidth: 4,
        },
      ),
      dot(
        points.filter(({ doubts }) => doubts.includes('contradicted') || doubts.includes('out-of-scale')),
        {
          x: 'year',
          y: 'value',
          r: isSmall ? 6.5 : 11,
          stroke: look.ink,
          strokeWidth: 1.5,
          strokeDasharray: '3,2',
        },
      ),
      dot(outcomes ?? [], {
        className: 'outcomes',
        x: 'year',
        y: 'value',
        r: isSmall ? 3.5 : 6,
        fill: look.outcome,
        stroke: look.page,
        strokeWidth: 1.5,
      }),
      dot(targets ?? [], {
        className: 'targets',
        symbol: 'diamond2',
        x: 'year',
        y: 'value',
        r: isSmall ? 3.5 : 6,
        fill: look.page,
        stroke: look.target,
        strokeWidth: isSmall ? 1.75 : 2.5,
      }),
      label('above'),
      label('below'),
    ],
  });
  return finish(dress(svg, fontSize), points);
}

/** The latest outcome and the latest target say what they are. */
function latestOf(points: readonly ChartPoint[]): ReadonlySet<ChartPoint> {
  const last = (role: ChartPoint['role']) => points.findLast((point) => point.role === role);
  return new Set([last('outcome'), last('target')].filter((point) => point !== undefined));
}

/** Of two of one year the higher one speaks above itself. */
function sideOf(point: ChartPoint, points: readonly ChartPoint[]): 'above' | 'below' {
  const others = points.filter((other) => other !== point && other.year === point.year);
  if (others.some(({ value }) => value > point.value)) return 'below';
  if (others.some(({ value }) => value < point.value)) return 'above';
  return point.role === 'target' && others.length > 0 ? 'below' : 'above';
}

function topOf(point: ChartPoint | undefined): number {
  return point?.upper ?? point?.value ?? 0;
}

/** With the marks that the remarks under the chart explain. */
export function sayPoint(point: ChartPoint, words: ChartWords | null): string {
  return `${words ? `${words[point.role]} ` : ''}${point.said}${doubtMark(point)}`;
}

export function colourOf({ role }: Pick<ChartPoint, 'role'>, look: Look): string {
  return role === 'target' ? look.target : look.outcome;
}

export function sayTick(value: number): string {
  return `${Number(value.toPrecision(12))}`;
}

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) => start + ((value - from) / (to - from)) * (end - start);
}
