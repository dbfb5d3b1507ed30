/** Tells when the page has a window more: a browser that was started need not have opened one. */
import { setTimeout as wait } from 'node:timers/promises';
import { countWindows } from '../server/count-windows.ts';

/** In milliseconds, between two looks. */
const pause = 500;

/** Resolves once there is one more than `before`, or `signal` ends the wait. */
export async function untilWindow(url: string, before: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (((await countWindows(url)) ?? 0) > before) return;
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}
