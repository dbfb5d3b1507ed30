/** Merges notes and bookmarks that come from a file into those that are stored: nothing newer is ever overwritten. */
import type { Bookmark, Note } from './note.ts';

export interface NotesMerge {
  /** To be stored beside the others; a note that clashed has a new id here. */
  readonly added: readonly Note[];
  /** To be stored in place of the older note with the same id. */
  readonly updated: readonly Note[];
  /** Incoming notes that were left out because the stored note is newer. */
  readonly kept: readonly Note[];
  /** Incoming notes that are stored already. */
  readonly same: readonly Note[];
}

/**
 * Notes are matched by id, and the later `changed` wins. Two that changed at the same time but differ are both
 * kept: the incoming one gets an id from `makeId`. Merging the same notes a second time changes nothing.
 */
export function mergeNotes(
  stored: readonly Note[],
  incoming: readonly Note[],
  makeId: () => string,
): NotesMerge {
  const merged = new Map(stored.map((note) => [note.id, note]));
  const storedIds = new Set(merged.keys());
  const written = new Set<string>();
  const kept: Note[] = [];
  const same: Note[] = [];
  const clashing: Note[] = [];

  const write = (note: Note) => {
    merged.set(note.id, note);
    written.add(note.id);
  };

  for (const note of incoming) {
    const known = merged.get(note.id);
    if (known === undefined || note.changed > known.changed) write(note);
    else if (contentOf({ ...known, changed: note.changed }) === contentOf(note)) same.push(note);
    else if (note.changed < known.changed) kept.push(note);
    else clashing.push(note);
  }

  // Only now is it known which contents stay; an earlier merge may have added the same clash already.
  const contents = new Set(clashing.length === 0 ? [] : [...merged.values()].map(contentOf));
  for (const note of clashing) {
    if (contents.has(contentOf(note))) same.push(note);
    else write({ ...note, id: unusedId(merged, makeId) });
    contents.add(contentOf(note));
  }

  const result = [...merged.values()].filter((note) => written.has(note.id));
  return {
    added: result.filter((note) => !storedIds.has(note.id)),
    updated: result.filter((note) => storedIds.has(note.id)),
    kept,
    same,
  };
}

export interface BookmarksMerge {
  readonly added: readonly Bookmark[];
  readonly same: readonly Bookmark[];
}

/** A line that is bookmarked on either side is bookmarked after. */
export function mergeBookmarks(stored: readonly Bookmark[], incoming: readonly Bookmark[]): BookmarksMerge {
  const ids = new Set(stored.map((bookmark) => bookmark.id));
  const added: Bookmark[] = [];
  const same: Bookmark[] = [];
  for (const bookmark of incoming) {
    (ids.has(bookmark.id) ? same : added).push(bookmark);
    ids.add(bookmark.id);
  }
  return { added, same };
}

/** All that a note says but its id, in one string that is equal exactly when the notes are. */
export function contentOf(note: Note): string {
  const { start, end, version, position, quote } = note.anchor;
  return JSON.stringify([
    note.report,
    [start.line, start.offset, end.line, end.offset],
    [version, position.start, position.end],
    [quote.exact, quote.prefix, quote.suffix],
    note.colour,
    note.stance,
    note.tags,
    note.text,
    note.created,
    note.changed,
  ]);
}

function unusedId(used: ReadonlyMap<string, Note>, makeId: () => string): string {
  let id = makeId();
  while (used.has(id)) id = makeId();
  return id;
}
