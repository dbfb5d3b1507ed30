/** Keys of the search: from row to row, and from scope to scope. */
import type { Row, SearchScope } from './rows.ts';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const page = 8;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
};

/** By how many rows the choice moves. */
export function stepOfKey({ key, ctrlKey, metaKey, altKey }: Key): number | null {
  return ctrlKey || metaKey || altKey ? null : (steps[key] ?? null);
}

/** The first and the last row are ends. */
export function stepTo(rows: readonly Row[], chosen: Row | null, step: number): Row | undefined {
  const at = chosen === null ? -1 : rows.indexOf(chosen);
  return rows[Math.max(0, Math.min(rows.length - 1, at + step))];
}

/** That of finding in the document that is read; the browser's own would search the page behind. */
export function isFindKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'f';
}

/** What takes the choice when a row goes: the next one, at the end the one before. */
export function rowBeside(rows: readonly Row[], row: Row): Row | undefined {
  const at = rows.indexOf(row);
  return rows[at + 1] ?? rows[at - 1];
}

export function scopeOfKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): SearchScope | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'f' && shiftKey) return 'search-library';
  if (shiftKey) return null;
  return letter === 'k' ? 'search-all' : letter === 'g' ? 'go-to' : null;
}
