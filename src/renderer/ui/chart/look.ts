/** The colours, faces and words of a chart: those of the page as it is set, or those of paper. */
import { missingWord, roleWords } from '../../../domain/figures/chart-rows.ts';

export interface Look {
  readonly page: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly outcome: string;
  readonly target: string;
}

export const screenLook: Look = {
  page: 'var(--chart-page)',
  ink: 'var(--chart-ink)',
  ink2: 'var(--chart-ink-2)',
  rule: 'var(--chart-rule)',
  outcome: 'var(--chart-outcome)',
  target: 'var(--chart-target)',
};

/** Told apart also where a printer has no colours. */
export const paperLook: Look = {
  page: '#ffffff',
  ink: '#1d1b18',
  ink2: '#4d4a44',
  rule: '#dcd8ce',
  outcome: '#1c4f8c',
  target: '#a8281e',
};

/** Named one after the other: whoever opens the file has one of them. */
export const paperFaces =
  '"Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimHei, sans-serif';

/** What the drawing itself says. */
export interface ChartWords {
  readonly outcome: string;
  readonly target: string;
  /** Under a year that nothing is stated of. */
  readonly missing: string;
}

/** What leaves the app is in the language of the documents. */
export const paperWords: ChartWords = { ...roleWords, missing: missingWord };
