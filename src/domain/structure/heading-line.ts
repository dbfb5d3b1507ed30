/** A line that a part of the text begins with, before its level is known. */
import type { NumberingKind } from './numbering-mark.ts';

/** `bare`: a title with no number; `heading-2`: one that the file marks; `matter`: 前言, 附件 and the like. */
export type HeadingKind = NumberingKind | 'bare' | `heading-${number}` | 'matter';

export interface HeadingLine {
  /** Of its line. */
  readonly index: number;
  readonly kind: HeadingKind;
  /** Null where it has no number. */
  readonly ordinal: number | null;
  /** The level that the file gives it; null where the file marks no heading. */
  readonly style: number | null;
  /** In UTF-16 units of the line, its number included. */
  readonly titleLength: number;
  readonly doubt: 'unnumbered-heading' | 'long-heading' | null;
}
