/** What the page and the worker for versions say to each other: one question a worker. */
import type { Carriage, Carried } from '../../domain/versions/carry-over.ts';

export type ToVersionsWorker =
  | { readonly type: 'carry'; readonly carriage: Carriage /** ISO 8601, UTC. */; readonly now: string }
  /** Where in the new text a place of the old one now is. */
  | {
      readonly type: 'follow';
      readonly oldText: string;
      readonly newText: string;
      readonly offset: number;
    };

export type FromVersionsWorker =
  | { readonly type: 'progress' /** 0 to 1. */; readonly done: number }
  | { readonly type: 'carried'; readonly carried: Carried }
  | { readonly type: 'followed'; readonly offset: number };
