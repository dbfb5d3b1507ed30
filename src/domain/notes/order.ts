/** Puts notes and bookmarks in the reading order of their report. */
import type { Report } from '../report/report.ts';
import { indexLines, type Place } from './anchor.ts';
import type { Bookmark, Note } from './note.ts';

/** By where a note begins, then where it ends, then when it was made; notes of lines not in the report come last. */
export function orderNotes(report: Report, notes: readonly Note[]): Note[] {
  const positionOf = positions(report);
  return notes
    .map((note) => ({ note, start: positionOf(note.anchor.start), end: positionOf(note.anchor.end) }))
    .sort(
      (a, b) =>
        compare(a.start, b.start) ||
        compare(a.end, b.end) ||
        compare(a.note.created, b.note.created) ||
        compare(a.note.id, b.note.id),
    )
    .map(({ note }) => note);
}

/** By line; bookmarks of lines not in the report come last, in the order in which they were set. */
export function orderBookmarks(report: Report, bookmarks: readonly Bookmark[]): Bookmark[] {
  const positionOf = positions(report);
  return bookmarks
    .map((bookmark) => ({ bookmark, at: positionOf({ line: bookmark.line, offset: 0 }) }))
    .sort((a, b) => compare(a.at, b.at) || compare(a.bookmark.created, b.bookmark.created))
    .map(({ bookmark }) => bookmark);
}

function positions(report: Report): (place: Place) => number {
  const lineIndex = indexLines(report);
  return ({ line, offset }) => {
    const index = lineIndex.get(line);
    const start = index === undefined ? undefined : report.lines[index]?.start;
    return start === undefined ? Number.POSITIVE_INFINITY : start + offset;
  };
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
