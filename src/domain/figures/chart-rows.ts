/** A chart as a table of words: its text alternative, and what spreadsheets and texts get of it. */
import { type Chart, type ChartPoint, nameOfPoint, type PointDoubt, type PointRole } from './chart.ts';

export const roleWords: Readonly<Record<PointRole, string>> = { outcome: '实际', target: '目标' };

export const doubtWords: Readonly<Record<PointDoubt, string>> = {
  contradicted: '报告对同一年有不同说法',
  'out-of-scale': '与其他年份相差约十倍，可能是识别错了数字',
  doubtful: '指标名称是推断的',
};

/** Under a year that nothing is stated of. */
export const missingWord = '无数据';

/** Of doubts that stand as a mark behind a value, and are explained under the chart. */
export const doubtMarks = { contradicted: '＊', 'out-of-scale': '？' } as const;
type MarkedDoubt = keyof typeof doubtMarks;

/** The graver one first. */
const markedDoubts: readonly MarkedDoubt[] = ['out-of-scale', 'contradicted'];

/** Empty for a value that has none of them. */
export function doubtMark({ doubts }: Pick<ChartPoint, 'doubts'>): string {
  const doubt = markedDoubts.find((each) => doubts.includes(each));
  return doubt ? doubtMarks[doubt] : '';
}

/** Those that any of its values has. */
export function doubtsMarked({ points }: Pick<Chart, 'points'>): MarkedDoubt[] {
  return markedDoubts.filter((each) => points.some(({ doubts }) => doubts.includes(each)));
}

/** What those marks mean, where there are any. */
export function remarksOfChart(chart: Pick<Chart, 'points'>): string[] {
  return doubtsMarked(chart).map((doubt) => `${doubtMarks[doubt]} ${doubtWords[doubt]}`);
}

export const chartColumns = {
  years: '年份',
  places: '地区',
  role: '实际或目标',
  said: '数值',
  number: '数字',
  upper: '数字上限',
  unit: '单位',
  doubts: '存疑',
  sentence: '原句',
  citation: '出处',
} as const;

/** The first row has the names of the columns; the last ones say what it is a table of, and how it came about. */
export function chartRows(chart: Chart): string[][] {
  const { role, said, number, upper, unit, doubts, sentence, citation } = chartColumns;
  const header = [chartColumns[chart.shape], role, said, number, upper, unit, doubts, sentence, citation];
  return [
    header,
    ...chart.points.map((point) => [
      nameOfPoint(chart, point),
      roleWords[point.role],
      point.said,
      `${point.value}`,
      point.upper === null ? '' : `${point.upper}`,
      chart.unit,
      sayDoubts(point),
      sentenceOfPoint(point),
      point.source?.citation ?? '',
    ]),
    [],
    [chart.title],
  ];
}

export function sayDoubts({ doubts }: Pick<ChartPoint, 'doubts'>): string {
  return doubts.map((doubt) => doubtWords[doubt]).join('；');
}

function sayWithDoubts(point: ChartPoint): string {
  return point.doubts.length > 0 ? `${point.said}（${sayDoubts(point)}）` : point.said;
}

export function sentenceOfPoint({ source }: Pick<ChartPoint, 'source'>): string {
  return source?.anchor.quote.exact ?? '';
}

/** 「上海市地区生产总值（2015—2026年）（单位：亿元）」 */
export function sayChartTitle({ title, unit }: Pick<Chart, 'title' | 'unit'>): string {
  return unit === '' ? title : `${title}（单位：${unit}）`;
}

/** Each once, in the order of the points; several places of one document stand behind its name. */
export function citationsOfChart({ points }: Chart): string[] {
  const places = new Map<string, Set<string>>();
  for (const { source } of points) {
    if (!source) continue;
    const end = source.citation.indexOf('》') + 1;
    const name = source.citation.slice(0, end);
    const place = source.citation.slice(end);
    places.set(name, (places.get(name) ?? new Set()).add(place));
  }
  return [...places].map(([name, own]) => `${name}${[...own].join('、')}`);
}

/** 「数据来源：…。」; empty where none is known. */
export function sayChartSources(chart: Chart): string {
  const sources = citationsOfChart(chart).join('；');
  return sources === '' ? '' : `数据来源：${sources}。`;
}

/** A row for each year or place, with what was reached and what was aimed at; the first row names the columns. */
export function crossTable(chart: Chart): string[][] {
  const said = (points: readonly ChartPoint[], role: PointRole) =>
    points
      .filter((point) => point.role === role)
      .map(sayWithDoubts)
      .join('；');
  return [
    [chartColumns[chart.shape], roleWords.outcome, roleWords.target],
    ...[...pointsByName(chart)].map(([name, points]) => [
      name,
      said(points, 'outcome'),
      said(points, 'target'),
    ]),
  ];
}

function pointsByName(chart: Chart): Map<string, ChartPoint[]> {
  const byName = new Map<string, ChartPoint[]>();
  for (const point of chart.points) {
    const name = nameOfPoint(chart, point);
    byName.set(name, [...(byName.get(name) ?? []), point]);
  }
  return byName;
}

/** 「2024年：实际5%，目标5%左右」, a line for each year or place. */
export function linesOfChart(chart: Chart): string[] {
  return [...pointsByName(chart)].map(([name, points]) => {
    const words = points.map((point) => `${roleWords[point.role]}${sayWithDoubts(point)}`);
    return `${name}：${words.join('，')}`;
  });
}
