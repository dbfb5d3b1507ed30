/** The ways in which a draft begins: empty, out of notes, as a copy. */
import type { Note } from '../../domain/notes/note.ts';
import { addByChapter } from '../../domain/prepare/take-notes.ts';
import type { Writing } from '../../domain/prepare/writing.ts';
import type { Report } from '../../domain/report/report.ts';
import { createWriting } from '../storage/writings.ts';

const makeId = () => crypto.randomUUID();

/** Under their chapters, in reading order; notes of documents that are not among the reports are left out. */
export function beginSpeechOf(notes: readonly Note[], reports: readonly Report[], title: string): Writing {
  const taken = reports.map((report) => ({
    report,
    notes: notes.filter((note) => note.report === report.id),
  }));
  const { writing } = createWriting(null, (empty) => {
    const filled = addByChapter({ ...empty, title }, taken, makeId);
    // The empty part that a speech begins with would only stand in the way.
    return { ...filled, parts: filled.parts.length > 1 ? filled.parts.slice(1) : filled.parts };
  });
  return writing;
}

export function copyDraft(writing: Writing, title: string): Writing {
  const { writing: copy } = createWriting(null, ({ id, created, changed }) => ({
    ...writing,
    id,
    title,
    created,
    changed,
  }));
  return copy;
}
