/** A document that is handed in, in the one form that every way out is written from. */
import type { Chart } from '../figures/chart.ts';

export interface OfficialDocument {
  readonly title: string;
  /** Centred under the title: who and when; may be empty. */
  readonly byline: string;
  readonly blocks: readonly OfficialBlock[];
}

/** 一、 is level 1, （一） level 2, 1. level 3 (GB/T 9704, 7.3.3). */
export type HeadingLevel = 1 | 2 | 3;

export type OfficialBlock =
  /** With its number, as plain text. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  /** Somebody's own words, Markdown. */
  | { readonly kind: 'words'; readonly text: string }
  /** A document's words, whose citation becomes a footnote; lines are parted by `\n`. */
  | { readonly kind: 'quotation'; readonly words: string; readonly citation: string }
  /** Without a picture its values stand as lines. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly picture: ChartPicture | null }
  /** A table of two columns. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] };

/** One drawing in two forms; its size in CSS pixels. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  /** Stands alone. */
  readonly svg: string;
  /** Of more pixels than that. */
  readonly png: Uint8Array<ArrayBuffer>;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}
