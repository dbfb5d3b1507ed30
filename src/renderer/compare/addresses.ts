/** The addresses of a comparison, which keep its view and place. */
import type { CompareView } from './entries.ts';

export interface ComparePlace {
  readonly view: CompareView;
  readonly row: number;
}

export function addressOfComparison(old: string, next: string, view: CompareView, row: number): string {
  return `#/compare/${old}/${next}/${view}/${row}`;
}

/** The place within this comparison that an address names; null when it names another page. */
export function readAddress(hash: string, old: string, next: string): ComparePlace | null {
  const prefix = `#/compare/${old}/${next}`;
  if (!`${hash}/`.startsWith(`${prefix}/`)) return null;
  const [view, row] = hash.slice(prefix.length + 1).split('/');
  return { view: view === 'side' ? 'side' : 'unified', row: Number(row ?? 0) || 0 };
}
