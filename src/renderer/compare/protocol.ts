/** What the page and the worker that compares say to each other. */
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ComparisonLanguage } from '../../exporting/comparison-html-words.ts';

export type ComparisonForm = 'docx' | 'html';

export type ToCompareWorker =
  | { readonly type: 'compare'; readonly old: Report; readonly next: Report }
  | { readonly type: 'export'; readonly form: ComparisonForm; readonly language: ComparisonLanguage };

export type FromCompareWorker =
  /** From 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'compared'; readonly comparison: Comparison }
  | {
      readonly type: 'exported';
      readonly form: ComparisonForm;
      /** Null when it could not be made. */
      readonly bytes: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly type: 'failed' };
