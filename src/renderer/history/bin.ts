/** What is in the bin and can be put back. */
import { useMemo } from 'react';
import type { Made } from '../../domain/kept/compare-kept.ts';
import { daysLeft } from '../../domain/kept/days.ts';
import { type Kept, keyOfKept } from '../../domain/kept/kept.ts';
import type { LibraryDocument } from '../../domain/library/document.ts';
import type { Bookmark, Note } from '../../domain/notes/note.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import { bookmarkOf, carryOf, documentOf, noteOf, placeOf, writingOf } from '../../importing/kept-records.ts';
import { useBin } from '../storage/bin.ts';
import type { Change } from '../storage/change.ts';
import type { Step } from '../storage/history.ts';

export type Binned = {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly removed: string;
  readonly daysLeft: number;
} & (
  | { readonly kind: 'note'; readonly made: Note }
  | { readonly kind: 'bookmark'; readonly made: Bookmark }
  | { readonly kind: 'writing'; readonly made: Writing }
  /** `along` was removed with the document, and comes back with it. */
  | { readonly kind: 'document'; readonly made: LibraryDocument; readonly along: readonly Kept[] }
);

/** What was removed last comes first. Undefined until the database has answered. */
export function useBinned(present: Made | undefined): readonly Binned[] | undefined {
  const records = useBin();
  return useMemo(
    () => records && present && listBinned(records, present, new Date().toISOString()),
    [records, present],
  );
}

/** `now` as ISO 8601, UTC. */
export function listBinned(records: readonly Kept[], present: Made, now: string): Binned[] {
  const there = new Set([
    ...present.notes.map(({ id }) => keyOfKept({ table: 'notes', id })),
    ...present.bookmarks.map(({ id }) => keyOfKept({ table: 'bookmarks', id })),
    ...present.writings.map(({ id }) => keyOfKept({ table: 'writings', id })),
    ...present.documents.map(({ id }) => keyOfKept({ table: 'documents', id })),
  ]);
  const left = records.filter((kept) => daysLeft(kept.stamp, now) > 0 && !there.has(keyOfKept(kept)));
  const documents = left.map((kept) => [kept, left.filter((other) => goesAlong(other, kept))] as const);
  const hidden = new Set(documents.flatMap(([, along]) => along));
  return documents.flatMap(([kept, along]): Binned[] => {
    if (hidden.has(kept)) return [];
    const common = { key: keyOfKept(kept), removed: kept.stamp, daysLeft: daysLeft(kept.stamp, now) };
    const note = noteOf(kept);
    if (note) return [{ ...common, kind: 'note', made: note }];
    const bookmark = bookmarkOf(kept);
    if (bookmark) return [{ ...common, kind: 'bookmark', made: bookmark }];
    const writing = writingOf(kept);
    if (writing) return [{ ...common, kind: 'writing', made: writing }];
    const document = documentOf(kept);
    return document ? [{ ...common, kind: 'document', made: document, along }] : [];
  });
}

/** With the document of what is of one in the bin: without it, it could be looked at nowhere. */
export function stepOutOfBin(chosen: readonly Binned[], binned: readonly Binned[], now: string): Step {
  const needed = binned.filter(
    (each) =>
      each.kind === 'document' &&
      (chosen.includes(each) || chosen.some((other) => reportOf(other) === each.made.id)),
  );
  return [...needed, ...chosen.filter(({ kind }) => kind !== 'document')].flatMap((each) =>
    changesFor(each, now),
  );
}

/** The report that it was made of; null for a document, and for a writing, which is of several. */
export function reportOf(binned: Binned): string | null {
  return binned.kind === 'document' || binned.kind === 'writing' ? null : binned.made.report;
}

/** What was removed earlier, by itself, is not of one piece with the document. */
function goesAlong(kept: Kept, document: Kept): boolean {
  if (document.table !== 'documents' || kept.stamp < document.stamp) return false;
  const made = noteOf(kept) ?? bookmarkOf(kept) ?? placeOf(kept);
  return (made?.report ?? carryOf(kept)?.to) === document.id;
}

function changesFor(binned: Binned, now: string): Change[] {
  switch (binned.kind) {
    case 'note':
      return [{ table: 'notes', before: null, after: { ...binned.made, changed: now } }];
    case 'bookmark':
      return [{ table: 'bookmarks', before: null, after: binned.made }];
    case 'writing':
      return [{ table: 'writings', before: null, after: { ...binned.made, changed: now } }];
    case 'document':
      return [
        { table: 'documents', before: null, after: { ...binned.made, changed: now } },
        ...binned.along.flatMap((kept) => changesAlong(kept, now)),
      ];
  }
}

function changesAlong(kept: Kept, now: string): Change[] {
  const note = noteOf(kept);
  if (note) return [{ table: 'notes', before: null, after: { ...note, changed: now } }];
  const bookmark = bookmarkOf(kept);
  if (bookmark) return [{ table: 'bookmarks', before: null, after: bookmark }];
  const carry = carryOf(kept);
  if (carry) return [{ table: 'carries', before: null, after: { ...carry, changed: now } }];
  const place = placeOf(kept);
  return place ? [{ table: 'places', before: null, after: place }] : [];
}
