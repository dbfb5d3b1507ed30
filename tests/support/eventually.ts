/** Waits for what comes about by itself: long enough for a computer that has other things to do. */
import { vi } from 'vitest';

const patient = { timeout: 20_000 } as const;

export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, patient);
}
