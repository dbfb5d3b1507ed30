/** A statement of quantity in a report: what is measured, how much, of when, and whether it happened or is meant to. */

export const figureKinds = ['level', 'growth', 'change', 'share', 'rank', 'count'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** `plan` is a target over several years; `reference` is what another figure starts from or is measured by. */
export const figureRoles = ['outcome', 'target', 'plan', 'reference'] as const;
export type FigureRole = (typeof figureRoles)[number];

export interface Figure {
  /** The words of the text that name what is measured, at most 30 characters; empty where none do. */
  readonly subject: string;
  /** The name that all its spellings share; null where the vocabulary has none. */
  readonly indicator: string | null;
  /** True where subject and indicator are joined by a rule that can be wrong. */
  readonly isDoubtful: boolean;
  /** The number before its unit: 222 of 222亿元. Of 三分之一 the percentage, of 一半 50. */
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** Normalised: ％, 百分之 → %, 百分点 → 个百分点, 标箱 → 标准箱; empty where the number has none (ranks, indices). */
  readonly unit: string;
  /** As it stands in the text. */
  readonly writtenUnit: string;
  readonly kind: FigureKind;
  /** The word itself: 左右, 以上, 不低于… */
  readonly qualifier: string | null;
  readonly direction: 'up' | 'down' | null;
  /** `2025年`, `2025年1—11月`, `“十四五”`, `过去五年`; null where nothing says it. */
  readonly period: string | null;
  readonly role: FigureRole;
  /** The place that is named right before the indicator: 深汕特别合作区. */
  readonly place: string | null;
  /** The number with its unit, in UTF-16 units of the document's shown text; half-open. */
  readonly start: number;
  readonly end: number;
  /** The id of the line that it stands in. */
  readonly line: string;
}
