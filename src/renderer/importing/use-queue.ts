/** The files that are being brought in, as React sees them. */
import { useSyncExternalStore } from 'react';
import { getQueue, type QueuedFile, subscribeQueue } from './queue.ts';

export function useQueue(): readonly QueuedFile[] {
  return useSyncExternalStore(subscribeQueue, getQueue);
}
