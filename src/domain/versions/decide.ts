/** What the user decides of a carried note: the record after, and the copy on the new version before and after. */
import { describeRange, type TextRange, wholeLine } from '../notes/anchor.ts';
import { type Bookmark, bookmarkId, type Note } from '../notes/note.ts';
import { lineAt, rangeAt } from '../notes/range-at.ts';
import type { TextSpan } from '../reanchor/placement.ts';
import { flattenOutline, type Line, type Report, sectionIdOf } from '../report/report.ts';
import { type Carry, copyId } from './carry.ts';
import { isOwnCopy, ownBookmark } from './own-copy.ts';

export interface DecidedNote {
  readonly carry: Carry;
  readonly before: Note | null;
  readonly after: Note | null;
}

export interface NoteInReview {
  readonly carry: Carry;
  readonly original: Note;
  /** The copy as it is now; null while there is none. */
  readonly copy: Note | null;
}

export interface NewVersion {
  readonly report: Report;
  /** SHA-256 of its shown text. */
  readonly version: string;
}

/** Where it was found; null when nothing was. */
export function foundRange({ at }: Carry, report: Report): TextRange | null {
  return rangeAt(report, at);
}

/** What stood at the end of a section is looked for there, not on the heading of the next one. */
export function nearSpan(at: TextSpan, report: Report): TextSpan {
  const line = lineAt(report.lines, at.start);
  if (at.start < at.end || line?.role !== 'heading' || line.start !== at.start || line.start === 0) return at;
  return { start: at.start - 1, end: at.start - 1 };
}

/** The heading of the section in which it was found, or would stand; the title where there is no section. */
export function sectionRange({ at }: Carry, report: Report): TextRange | null {
  const line = lineAt(report.lines, nearSpan(at, report).start) ?? report.lines.at(-1);
  const heading = line && headingOf(line, report);
  return heading ? wholeLine(heading) : null;
}

/** On a range of the new version; null when that is empty. What was written on the copy meanwhile stays. */
export function placeNote(
  { carry, original, copy }: NoteInReview,
  decision: 'accepted' | 'placed' | 'section',
  range: TextRange,
  { report, version }: NewVersion,
  now: string,
): DecidedNote | null {
  const anchor = describeRange(report, range, version);
  if (!anchor) return null;
  const after: Note = copy
    ? { ...copy, anchor, changed: now }
    : { ...original, id: copyId(carry.root, report.id), report: report.id, anchor, changed: now };
  return { carry: { ...carry, decision, copy: after.id, changed: now }, before: copy, after };
}

export function leaveNote({ carry, copy }: NoteInReview, now: string): DecidedNote {
  return { carry: { ...carry, decision: 'left', copy: null, changed: now }, before: copy, after: null };
}

export interface DecidedBookmark {
  readonly carry: Carry;
  readonly before: Bookmark | null;
  readonly after: Bookmark | null;
}

/** On a line of the new version, which has at most one: `there` and `carries` are what is on that version. */
export function placeBookmark(
  carry: Carry,
  decision: 'accepted' | 'placed' | 'section',
  line: string,
  there: readonly Bookmark[],
  carries: readonly Carry[],
  now: string,
): DecidedBookmark {
  const id = bookmarkId(carry.to, line);
  const isThere = there.some((bookmark) => bookmark.id === id);
  const isOwn = isOwnCopy(id, there, carries);
  return {
    carry: { ...carry, decision, copy: id, isOwn, changed: now },
    before: id === carry.copy ? null : ownBookmark(carry, there, carries),
    after: isThere ? null : { id, report: carry.to, line, created: now },
  };
}

export function leaveBookmark(
  carry: Carry,
  there: readonly Bookmark[],
  carries: readonly Carry[],
  now: string,
): DecidedBookmark {
  const before = ownBookmark(carry, there, carries);
  return { carry: { ...carry, decision: 'left', copy: null, changed: now }, before, after: null };
}

function headingOf(line: Line, report: Report): Line | undefined {
  const section = sectionIdOf(line);
  const heading = flattenOutline(report.outline).find(({ id }) => id === section)?.heading ?? 0;
  return report.lines[heading];
}
