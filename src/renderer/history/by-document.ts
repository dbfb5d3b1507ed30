/** Puts what was made in reading order, document by document. */
import type {
  Comparison,
  PastBookmark,
  PastDocument,
  PastJoin,
  PastNote,
  PastWriting,
} from '../../domain/kept/compare-kept.ts';
import { keyOfKept } from '../../domain/kept/kept.ts';
import { titleOf } from '../../domain/library/document.ts';
import { orderBookmarks, orderNotes } from '../../domain/notes/order.ts';
import type { Report } from '../../domain/report/report.ts';

export type PastItem = {
  /** Null when its document is not opened. */
  readonly report: Report | null;
  /** What its document is called; null when that is not known. */
  readonly title: string | null;
} & (
  | { readonly kind: 'document'; readonly past: PastDocument }
  | { readonly kind: 'note'; readonly past: PastNote }
  | { readonly kind: 'bookmark'; readonly past: PastBookmark }
  | { readonly kind: 'writing'; readonly past: PastWriting }
  | { readonly kind: 'join'; readonly past: PastJoin }
);

/**
 * The documents at hand first, in their order, then those of the library; each has its notes, then its bookmarks.
 * What is of several documents comes last: writings, and what was decided of figures.
 */
export function listByDocument(comparison: Comparison, reports: readonly Report[]): PastItem[] {
  const { documents, notes, bookmarks, writings, joins } = comparison;
  const opened = new Set(reports.map(({ id }) => id));
  const unopened = documents.filter(({ document }) => !opened.has(document.id));
  const known = new Set([...opened, ...unopened.map(({ document }) => document.id)]);
  const isElsewhere = (made: { readonly report: string }) => !known.has(made.report);
  return [
    ...reports.flatMap((report) => itemsOfReport(comparison, report)),
    ...unopened.flatMap((past): PastItem[] => {
      const title = titleOf(past.document);
      const isOwn = (made: { readonly report: string }) => made.report === past.document.id;
      return [
        { kind: 'document', past, report: null, title },
        ...itemsElsewhere(notes, bookmarks, isOwn, title),
      ];
    }),
    ...itemsElsewhere(notes, bookmarks, isElsewhere, null),
    ...writings.map((past): PastItem => ({ kind: 'writing', past, report: null, title: null })),
    ...joins.map((past): PastItem => ({ kind: 'join', past, report: null, title: null })),
  ];
}

function itemsOfReport({ notes, bookmarks }: Comparison, report: Report): PastItem[] {
  const pastNotes = new Map(notes.map((past) => [past.note.id, past]));
  const pastBookmarks = new Map(bookmarks.map((past) => [past.bookmark.id, past]));
  const isOfReport = (made: { readonly report: string }) => made.report === report.id;
  const title = report.name;
  return [
    ...orderNotes(report, notes.map(({ note }) => note).filter(isOfReport)).flatMap((note): PastItem[] => {
      const past = pastNotes.get(note.id);
      return past ? [{ kind: 'note', past, report, title }] : [];
    }),
    ...orderBookmarks(report, bookmarks.map(({ bookmark }) => bookmark).filter(isOfReport)).flatMap(
      (bookmark): PastItem[] => {
        const past = pastBookmarks.get(bookmark.id);
        return past ? [{ kind: 'bookmark', past, report, title }] : [];
      },
    ),
  ];
}

/** Of documents that are not opened, so that only the notes say where they stand. */
function itemsElsewhere(
  notes: readonly PastNote[],
  bookmarks: readonly PastBookmark[],
  isWanted: (made: { readonly report: string }) => boolean,
  title: string | null,
): PastItem[] {
  return [
    ...notes
      .filter(({ note }) => isWanted(note))
      .toSorted((one, other) => one.note.anchor.position.start - other.note.anchor.position.start)
      .map((past): PastItem => ({ kind: 'note', past, report: null, title })),
    ...bookmarks
      .filter(({ bookmark }) => isWanted(bookmark))
      .map((past): PastItem => ({ kind: 'bookmark', past, report: null, title })),
  ];
}

/** Unique among all of them. */
export function keyOfItem(item: PastItem): string {
  switch (item.kind) {
    case 'document':
      return keyOfKept({ table: 'documents', id: item.past.document.id });
    case 'note':
      return keyOfKept({ table: 'notes', id: item.past.note.id });
    case 'bookmark':
      return keyOfKept({ table: 'bookmarks', id: item.past.bookmark.id });
    case 'writing':
      return keyOfKept({ table: 'writings', id: item.past.writing.id });
    case 'join':
      return keyOfKept({ table: 'joins', id: item.past.join.id });
  }
}
