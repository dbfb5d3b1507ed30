/** What the list of a search shows: rows that can be chosen, in named groups. */
import type { MenuCommand } from '../../bridge.ts';
import type { Excerpt } from '../../domain/search/search-answer.ts';

/** `search-all` also finds commands, documents, tags and places by their names; `go-to` finds places only. */
export const searchScopes = ['search-library', 'search-all', 'go-to'] as const;
export type SearchScope = (typeof searchScopes)[number];

export type Row = { /** Unique in the list. */ readonly id: string } & (
  | { readonly kind: 'recent'; readonly typed: string }
  | { readonly kind: 'command'; readonly command: MenuCommand; readonly name: string; readonly keys: string }
  | { readonly kind: 'document'; readonly report: string; readonly title: string; readonly facts: string }
  | { readonly kind: 'tag'; readonly tag: string; readonly count: number }
  | PlaceRow
  /** There are so many more. */
  | { readonly kind: 'more'; readonly left: number }
);

/** A place in a document, with the words there. */
export interface PlaceRow {
  readonly kind: 'place' | 'sentence' | 'note';
  readonly report: string;
  /** Id of a line or a section. */
  readonly place: string;
  /** Where in the line the first match begins, in UTF-16 units; null where nothing was searched. */
  readonly offset: number | null;
  readonly excerpt: Excerpt;
  /** What else says which it is: a document's title, the words that a note is about. */
  readonly detail: string | null;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** How many there are, said; null where that need not be said. */
  readonly count: string | null;
  readonly parts: readonly {
    /** A section's heading; null where its rows need none. */
    readonly title: string | null;
    readonly rows: readonly Row[];
  }[];
}

export function rowsOf(groups: readonly Group[]): Row[] {
  return groups.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows));
}

export function isPlaceRow(row: Row): row is Row & PlaceRow {
  return row.kind === 'place' || row.kind === 'sentence' || row.kind === 'note';
}

/** Such rows are listed at once, and need no answer. */
export function isNamedRow({ kind }: Row): boolean {
  return kind !== 'sentence' && kind !== 'note' && kind !== 'more';
}

/** Of a row's element: names of rows have what was typed in them, and an id is one word. */
export function elementId(list: string, row: string): string {
  return `${list}-${encodeURIComponent(row)}`;
}

export function groupOf(id: string, title: string, rows: readonly Row[]): Group[] {
  return rows.length === 0 ? [] : [{ id, title, count: null, parts: [{ title: null, rows }] }];
}
