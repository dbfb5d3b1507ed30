/** Alt with an arrow up or down moves what has the focus. */
import type { KeyboardEvent } from 'react';

export function stepOfKey({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || ctrlKey || metaKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}
