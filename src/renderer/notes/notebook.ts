/** The verbs of note-taking: each is shown at once, stored, and can be undone. */
import { type Anchor, describeRange, type TextRange } from '../../domain/notes/anchor.ts';
import {
  type Bookmark,
  bookmarkId,
  type Colour,
  type Note,
  type NoteChanges,
  type Stance,
} from '../../domain/notes/note.ts';
import type { Report } from '../../domain/report/report.ts';
import { perform, type Step } from '../storage/history.ts';

export interface NewNote {
  readonly colour: Colour;
  readonly stance: Stance | null;
}

export interface MadeNote {
  readonly note: Note;
  /** True when it is stored. */
  readonly stored: Promise<boolean>;
}

/** Makes a note on a range; null when the range is empty. `version` is the digest of the report's shown text. */
export function makeNote(report: Report, range: TextRange, version: string, made: NewNote): MadeNote | null {
  const anchor: Anchor | null = describeRange(report, range, version);
  if (!anchor) return null;
  const now = new Date().toISOString();
  const note: Note = {
    id: crypto.randomUUID(),
    report: report.id,
    anchor,
    colour: made.colour,
    stance: made.stance,
    tags: [],
    text: '',
    created: now,
    changed: now,
  };
  return { note, stored: perform([{ table: 'notes', before: null, after: note, isNew: true }]) };
}

/** Resolves to true when the edit is stored. */
export function editNote(note: Note, changes: NoteChanges): Promise<boolean> {
  const { isPrivate = note.isPrivate ?? false, ...fields } = changes;
  const { isPrivate: _, ...rest } = note;
  const changed = new Date().toISOString();
  const after: Note = { ...rest, ...(isPrivate && { isPrivate }), ...fields, changed };
  return perform([{ table: 'notes', before: note, after }]);
}

/** An own note on the very words of another's; true when it is stored. */
export function answerNote(note: Note): MadeNote {
  const now = new Date().toISOString();
  const answer: Note = {
    id: crypto.randomUUID(),
    report: note.report,
    anchor: note.anchor,
    colour: note.colour,
    stance: null,
    tags: [],
    text: '',
    created: now,
    changed: now,
  };
  return { note: answer, stored: perform([{ table: 'notes', before: null, after: answer, isNew: true }]) };
}

/** What was done, to be taken back. */
export function removeNote(note: Note): Step {
  const step: Step = [{ table: 'notes', before: note, after: null }];
  void perform(step);
  return step;
}

/** Sets the line's bookmark, or takes it away. */
export function toggleBookmark(
  report: string,
  line: string,
  known: readonly Bookmark[],
): { readonly isSet: boolean; readonly step: Step } {
  const id = bookmarkId(report, line);
  const before = known.find((bookmark) => bookmark.id === id) ?? null;
  const after = before ? null : { id, report, line, created: new Date().toISOString() };
  const step: Step = [{ table: 'bookmarks', before, after }];
  void perform(step);
  return { isSet: after !== null, step };
}
