/** A chart of figures as data, each point with the sentence that it comes from: what is drawn, exported and quoted. */
import type { Anchor } from '../notes/anchor.ts';

/** One place over the years, or several places in one year. */
export const chartShapes = ['years', 'places'] as const;
export type ChartShape = (typeof chartShapes)[number];

export interface Chart {
  readonly shape: ChartShape;
  /** 「上海市地区生产总值增长（2015—2026年）」 */
  readonly title: string;
  /** Of all its values: `%`, `亿元`; empty where they have none. */
  readonly unit: string;
  /** Over the years by year, outcomes before targets; of places in the order in which they are shown. */
  readonly points: readonly ChartPoint[];
}

export const pointRoles = ['outcome', 'target'] as const;
export type PointRole = (typeof pointRoles)[number];

/** Why a value is not to be taken for granted. */
export const pointDoubts = ['contradicted', 'out-of-scale', 'doubtful'] as const;
export type PointDoubt = (typeof pointDoubts)[number];

export interface ChartPoint {
  readonly year: number;
  readonly place: string;
  readonly role: PointRole;
  /** In the chart's unit; what fell is less than nothing. */
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** With its unit and what qualifies it: 「5%左右」. */
  readonly said: string;
  readonly doubts: readonly PointDoubt[];
  /** Id of the document, and of the line in it. */
  readonly report: string;
  readonly line: string;
  /** Null while its document is not open, and where it can't be opened. */
  readonly source: PointSource | null;
}

export interface PointSource {
  /** The sentence. */
  readonly anchor: Anchor;
  /** 「上海市2024年《政府工作报告》第三部分第2段」 */
  readonly citation: string;
}

/** What a point of a chart is called: its year, or its place. */
export function nameOfPoint({ shape }: Pick<Chart, 'shape'>, { year, place }: ChartPoint): string {
  return shape === 'years' ? `${year}年` : place;
}

/** What contradicts itself, or may be misread, tells nothing of how it went on. */
export function isCertain({ doubts }: Pick<ChartPoint, 'doubts'>): boolean {
  return !doubts.some((doubt) => doubt !== 'doubtful');
}
