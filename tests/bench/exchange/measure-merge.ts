/** The notes of many people merged: read from their files, with a hundred states that clash or are older in each. */
import { createHash } from 'node:crypto';
import { mergeNotesFiles } from '../../../src/domain/interchange/merge-notes-files.ts';
import { makeNotesFile, type NotesFile, writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import type { Author, Note } from '../../../src/domain/notes/note.ts';
import { planMerge } from '../../../src/domain/notes/plan-merge.ts';
import { digestNotes } from '../../../src/domain/prepare/notes-digest.ts';
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import { parseNotesFile } from '../../../src/importing/notes-file.ts';
import { noteTime } from '../../support/notes.ts';
import type { Measurement } from './measurement.ts';

export const people = 100;
const shared = 100;

export function measureMerge(report: Report, notes: readonly Note[]): readonly Measurement[] {
  const texts = Array.from({ length: people }, (_, index) =>
    writeNotesFile(fileOf(report, notes, { id: `person-${index}`, name: `代表${index}` })),
  );
  const expected = people * (notes.length - shared) + shared;
  const files: NotesFile[] = [];
  const name = `${people} files of ${notes.length} notes`;
  let merged: NotesFile | null = null;
  return [
    {
      name: `${name} read`,
      goal: null,
      run: async () => {
        for (const text of texts) {
          const parsed = parseNotesFile(text);
          if (!parsed.ok) throw new Error(parsed.error.code);
          files.push(parsed.value);
        }
        return `${files.length} files`;
      },
    },
    {
      name: `${name} merged`,
      goal: 10,
      run: async () => {
        merged = mergeNotesFiles(files);
        if (merged.notes.length !== expected) throw new Error(`${merged.notes.length} notes`);
        return `${merged.notes.length} notes`;
      },
    },
    {
      name: `what that changes among ${notes.length} notes here`,
      goal: 10,
      run: async () => {
        const incoming = { notes: merged?.notes ?? [], removals: [] };
        return `${planMerge({ notes, removals: [] }, incoming, 'person-0').added.length} new`;
      },
    },
    {
      name: 'a digest of them',
      goal: null,
      run: async () => {
        const digest = digestNotes(report, merged?.notes ?? [], { id: 'me', name: '我' });
        return `${digest.counts.people} people`;
      },
    },
  ];
}

/** A person's notes; the first of them are one person's in all files, each time in another state. */
export function fileOf(report: Report, notes: readonly Note[], author: Author): NotesFile {
  const common = { id: 'chair', name: '召集人' };
  const own = notes.map((note, at): Note => {
    if (at >= shared) return { ...note, author };
    const changed = new Date(Date.parse(noteTime) + (author.id.length + at) * 1000).toISOString();
    return { ...note, author: common, changed };
  });
  const version = createHash('sha256').update(shownText(report)).digest('hex');
  return makeNotesFile([{ report, version }], own, [], noteTime);
}
