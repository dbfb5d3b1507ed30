/** The ways in which a draft begins: empty, out of notes, as a copy. */
import type { Note } from '../../domain/notes/note.ts';
import { addByChapter, wordsOf } from '../../domain/prepare/take-notes.ts';
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
    // What is said before all else has a place of its own.
    const parts = empty.parts.map((part) => ({ ...part, blocks: [wordsOf('', makeId())] }));
    return addByChapter({ ...empty, title, parts }, taken, makeId);
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
