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
      notes: [note],
      bookmarks: [bookmarkOn(work, '2.2')],
      moved: 0,
      doubtful: [],
      unplaced: [],
      unplacedBookmarks: [],
      unknown: [],
    });
  });

  test('counts what is of documents that are not at hand, and takes the rest', () => {
    const stranger = { ...other, id: 'stranger', report: 'unnamed' };
    expect(check([note, other, stranger], [bookmarkOn(plan, '4')])).toMatchObject({
      notes: [note],
      unknown: [
        { id: plan.id, title: plan.title, notes: 1, bookmarks: 1 },
        { id: 'unnamed', title: 'unnamed', notes: 1, bookmarks: 0 },
      ],
    });
  });

  test('places a note anew when its words do not stand at its place, and counts it', () => {
    const away = {
      ...note,
      anchor: { ...note.anchor, start: { line: '2.2.1', offset: 0 }, end: { line: '2.2.1', offset: 5 } },
    };
    expect(check([away])).toMatchObject({ notes: [note], moved: 1 });
  });

  test('gives back with its quotation a note whose words are nowhere, and a bookmark whose line is not there', () => {
    const quote = { exact: '木星上的风暴已经刮了三百年', prefix: '', suffix: '' };
    const lost = { ...note, id: 'lost', anchor: { ...note.anchor, quote } };
    const bookmark = { ...bookmarkOn(work, '9.9'), created: noteTime };
    expect(check([note, lost], [bookmark])).toMatchObject({
      notes: [note],
      unplaced: [lost],
      bookmarks: [],
      unplacedBookmarks: [bookmark],
    });
  });

  test('asks about a note at whose place other words stand, and keeps it as it quotes them', () => {
    const sound = noteOn(work, '1.1.1', { id: 'changed' });
    const words = sound.anchor.quote.exact;
    const quote = { ...sound.anchor.quote, exact: `${words.slice(0, 20)}新${words.slice(21)}` };
    const changed = { ...sound, anchor: { ...sound.anchor, quote } };
    expect(check([changed])).toMatchObject({
      notes: [],
      unplaced: [],
      doubtful: [{ note: { anchor: sound.anchor }, quoted: quote.exact, reason: 'words', asQuoted: changed }],
    });
  });

  test('puts every note and bookmark of the file somewhere', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...(index % 3 === 0 ? other : note),
      id: `note-${index}`,
    }));
    const result = check(many);
    const unknown = result.unknown.reduce((sum, each) => sum + each.notes, 0);
    expect(result.notes.length + result.unplaced.length + result.doubtful.length + unknown).toBe(many.length);
  });
});
