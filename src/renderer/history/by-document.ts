/** Puts what was made in reading order, document by document. */
import type { Comparison, PastBookmark, PastNote } from '../../domain/kept/compare-kept.ts';
import { keyOfKept } from '../../domain/kept/kept.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';

export type PastItem =
  | { readonly kind: 'note'; readonly past: PastNote; readonly report: Report | null }
  | { readonly kind: 'bookmark'; readonly past: PastBookmark; readonly report: Report | null };

/** The documents at hand first, in their order; each has its notes, then its bookmarks. */
export function listByDocument({ notes, bookmarks }: Comparison, reports: readonly Report[]): PastItem[] {
  const pastNotes = new Map(notes.map((past) => [past.note.id, past]));
  const pastBookmarks = new Map(bookmarks.map((past) => [past.bookmark.id, past]));
  const atHand = reports.flatMap((report): PastItem[] => {
    const isOfReport = (made: { readonly report: string }) => made.report === report.id;
    return [
      ...orderNotes(report, notes.map(({ note }) => note).filter(isOfReport)).flatMap((note): PastItem[] => {
        const past = pastNotes.get(note.id);
        return past ? [{ kind: 'note', past, report }] : [];
      }),
      ...orderBookmarks(report, bookmarks.map(({ bookmark }) => bookmark).filter(isOfReport)).flatMap(
        (bookmark): PastItem[] => {
          const past = pastBookmarks.get(bookmark.id);
          return past ? [{ kind: 'bookmark', past, report }] : [];
        },
      ),
    ];
  });
  const known = new Set(reports.map(({ id }) => id));
  return [
    ...atHand,
    ...notes
      .filter(({ note }) => !known.has(note.report))
      .toSorted((one, other) => one.note.anchor.position.start - other.note.anchor.position.start)
      .map((past): PastItem => ({ kind: 'note', past, report: null })),
    ...bookmarks
      .filter(({ bookmark }) => !known.has(bookmark.report))
      .map((past): PastItem => ({ kind: 'bookmark', past, report: null })),
  ];
}

/** Unique among notes and bookmarks. */
export function keyOfItem(item: PastItem): string {
  return item.kind === 'note'
    ? keyOfKept({ table: 'notes', id: item.past.note.id })
    : keyOfKept({ table: 'bookmarks', id: item.past.bookmark.id });
}
