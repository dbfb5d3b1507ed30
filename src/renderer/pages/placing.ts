/** The note that is being placed on words of a new version, if any: begun in the review, done in the reader. */
import { useSyncExternalStore } from 'react';
import type { ReviewItem } from '../../domain/versions/review.ts';

let placing: ReviewItem | null = null;
const listeners = new Set<() => void>();

export function beginPlacing(item: ReviewItem): void {
  set(item);
}

export function endPlacing(): void {
  set(null);
}

/** Null on the page of another document than the one that it is placed in. */
export function usePlacing(report: string): ReviewItem | null {
  const now = useSyncExternalStore(subscribe, () => placing);
  return now?.carry.to === report ? now : null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: ReviewItem | null): void {
  if (placing === next) return;
  placing = next;
  for (const listener of listeners) listener();
}
