/** Two documents that are opened to be compared. */
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { Report } from '../../domain/report/report.ts';
import type { ComparePlace } from '../compare/addresses.ts';
import type { Library } from '../library/bundled.ts';

export interface ComparedDocumentsProps {
  readonly library: Library;
  readonly old: Report;
  readonly next: Report;
  readonly oldEntry: ShelfEntry;
  readonly nextEntry: ShelfEntry;
  /** Where the address begins. */
  readonly start: ComparePlace;
}

export function swapSides(old: Report, next: Report): void {
  location.hash = `#/compare/${next.id}/${old.id}`;
}
