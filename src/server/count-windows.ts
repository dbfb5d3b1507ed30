/** Asks a running server how many windows of its page there were. */
import * as v from 'valibot';

const health = v.object({ windows: v.number() });

/** How many there were since the server started; null where it does not say. */
export async function countWindows(url: string): Promise<number | null> {
  try {
    const answer = await fetch(new URL('/health?windows', url), { signal: AbortSignal.timeout(2000) });
    return v.parse(health, await answer.json()).windows;
  } catch {
    return null;
  }
}
