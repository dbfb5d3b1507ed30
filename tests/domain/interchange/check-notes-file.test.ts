import { describe, expect, test } from 'vitest';
import { checkAgainst } from '../../../src/domain/interchange/check-notes-file.ts';
import { makeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import type { Bookmark, Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn, noteTime, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];
const version = 'a'.repeat(64);
const both = [work, plan].map((report) => ({ report, version }));
const ours = [{ report: work, version }];
const note = noteOn(work, rangeOf(work, '2.2.2', '222亿元'), { id: 'ours' });
const other = noteOn(plan, '4', { id: 'other' });

function check(notes: readonly Note[], bookmarks: readonly Bookmark[] = []) {
  return checkAgainst(ours, makeNotesFile(both, notes, bookmarks, noteTime));
}

describe('checking a notes file against the documents at hand', () => {
  test('takes the notes and bookmarks of these documents as they are', () => {
    expect(check([note], [bookmarkOn(work, '2.2')])).toEqual({
      ok: true,
      value: {
        notes: [note],
        bookmarks: [bookmarkOn(work, '2.2')],
        moved: 0,
        unplaced: [],
        unplacedBookmarks: [],
        unknown: [],
      },
    });
  });

  test('refuses a file of which no document is at hand, and tells their titles', () => {
    expect(check([other])).toEqual({ ok: false, error: { code: 'unknown-document', titles: [plan.title] } });
  });

  test('counts what is of documents that are not at hand, and takes the rest', () => {
    const stranger = { ...other, id: 'stranger', report: 'unnamed' };
    expect(check([note, other, stranger], [bookmarkOn(plan, '4')])).toMatchObject({
      value: {
        notes: [note],
        unknown: [
          { title: plan.title, notes: 1, bookmarks: 1 },
          { title: 'unnamed', notes: 1, bookmarks: 0 },
        ],
      },
    });
  });

  test('places a note anew when its words do not stand at its place, and counts it', () => {
    const away = {
      ...note,
      anchor: { ...note.anchor, start: { line: '2.2.1', offset: 0 }, end: { line: '2.2.1', offset: 5 } },
    };
    expect(check([away])).toMatchObject({ value: { notes: [note], moved: 1 } });
  });

  test('gives back with its quotation a note whose words are nowhere, and a bookmark whose line is not there', () => {
    const quote = { ...note.anchor.quote, exact: '232亿元' };
    const lost = { ...note, id: 'lost', anchor: { ...note.anchor, quote } };
    const bookmark = { ...bookmarkOn(work, '9.9'), created: noteTime };
    expect(check([note, lost], [bookmark])).toMatchObject({
      value: { notes: [note], unplaced: [lost], bookmarks: [], unplacedBookmarks: [bookmark] },
    });
  });

  test('puts every note and bookmark of the file somewhere', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...(index % 3 === 0 ? other : note),
      id: `note-${index}`,
    }));
    const result = check(many);
    if (!result.ok) throw new Error(result.error.code);
    const unknown = result.value.unknown.reduce((sum, each) => sum + each.notes, 0);
    expect(result.value.notes.length + result.value.unplaced.length + unknown).toBe(many.length);
  });
});
