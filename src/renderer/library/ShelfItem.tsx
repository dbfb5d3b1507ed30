/** What stands on a shelf for one document: its card, its menu, and its earlier versions. Drawn anew only when that changes. */
import { memo, type ReactNode } from 'react';
import type { ShelfEntry } from '../../domain/library/shelves.ts';
import type { ReadingPlace } from '../storage/places.ts';
import { DocumentCard } from './DocumentCard.tsx';
import { EarlierVersions } from './EarlierVersions.tsx';

/** What is known of documents, by their ids. */
export interface KnownOfDocuments {
  readonly places: ReadonlyMap<string, ReadingPlace>;
  /** How many notes each has, and how many bookmarks. */
  readonly notes: ReadonlyMap<string, number>;
  readonly bookmarks: ReadonlyMap<string, number>;
  /** How many of its notes and bookmarks wait to be looked at. */
  readonly waiting: ReadonlyMap<string, number>;
}

export interface ShelfItemProps {
  readonly entry: ShelfEntry;
  readonly known: KnownOfDocuments;
  /** How a version is called. */
  readonly nameOf: (entry: ShelfEntry) => string;
  /** What can be done with a document that was brought in. */
  readonly menu: (entry: ShelfEntry) => ReactNode;
}

export const ShelfItem = memo(function ShelfItem({ entry, known, nameOf, menu }: ShelfItemProps) {
  return (
    <>
      <DocumentCard
        entry={entry}
        place={known.places.get(entry.id)}
        name={nameOf(entry)}
        notes={known.notes.get(entry.id) ?? 0}
        bookmarks={known.bookmarks.get(entry.id) ?? 0}
      />
      {entry.document ? menu(entry) : null}
      <EarlierVersions entry={entry} known={known} nameOf={nameOf} menu={menu} />
    </>
  );
});
