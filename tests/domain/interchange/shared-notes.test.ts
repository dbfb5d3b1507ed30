import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNotesFiles } from '../../../src/domain/interchange/merge-notes-files.ts';
import { makeNotesFile, type NotesFile, writeNotesFile } from '../../../src/domain/interchange/notes-file.ts';
import { shareNotes } from '../../../src/domain/interchange/shared-notes.ts';
import { bookmarkId, type Note } from '../../../src/domain/notes/note.ts';
import { planMerge } from '../../../src/domain/notes/plan-merge.ts';
import type { NoteSet } from '../../../src/domain/notes/removal.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { copyId } from '../../../src/domain/versions/carry.ts';
import { packNotes } from '../../../src/exporting/notes-package.ts';
import { parseNotesFile } from '../../../src/importing/notes-file.ts';
import { readNotes } from '../../../src/importing/notes-package.ts';
import { noteOn, noteTime } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const versioned = [{ report: work, version: 'a'.repeat(64) }];
const li = { id: 'li', name: '李明' };
const wang = { id: 'wang', name: '王芳' };
const base = noteOn(work, '2.2.2', { id: 'a' });
const own: Note = { ...base, text: '自己的' };
const secret: Note = { ...base, id: 'b', text: '不外传', isPrivate: true };

function store({ notes, removals }: NoteSet, incoming: NoteSet, whose: string): NoteSet {
  const plan = planMerge({ notes, removals }, incoming, whose);
  const stored = new Map(notes.map((note) => [note.id, note]));
  for (const note of [...plan.added, ...plan.changed.map((each) => each.new)]) stored.set(note.id, note);
  for (const { note } of plan.removed) stored.delete(note.id);
  return { notes: [...stored.values()], removals: [...removals, ...plan.removals] };
}

describe('shared notes', () => {
  test('bear their author, and private ones stay at home unless asked for', () => {
    const set = { notes: [own, secret], removals: [{ id: 'c', removed: noteTime }] };
    expect(shareNotes(set, li, false)).toEqual({
      notes: [{ ...own, author: li }],
      removals: [{ id: 'c', author: li, removed: noteTime }],
      privateNotes: 1,
    });
    expect(shareNotes(set, li, true).notes).toHaveLength(2);
  });

  test('of others keep their author and get back their id; that somebody removed them stays at home', () => {
    const theirs = { ...own, id: 'a:wang', author: wang };
    const set = { notes: [theirs], removals: [{ id: 'd:wang', author: wang, removed: noteTime }] };
    expect(shareNotes(set, li, false)).toMatchObject({ notes: [{ id: 'a', author: wang }], removals: [] });
  });

  test('of others do not leave as the copies that were carried to a later version, which their author does not know', () => {
    const copy = { ...own, id: copyId('a:wang', 'next'), author: wang };
    const ownCopy = { ...own, id: copyId('a', 'next') };
    const longCopy = { ...own, id: copyId(`${'x'.repeat(100)}:wang`, 'y'.repeat(60)), author: wang };
    const { notes } = shareNotes({ notes: [copy, longCopy, ownCopy], removals: [] }, li, true);
    expect(notes).toEqual([{ ...ownCopy, author: li }]);
  });

  test('are equal on both computers once each has imported the other’s', () => {
    const note = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2), fc.constantFrom('甲', '乙'))
      .map(([id, minute, text]): Note => {
        return { ...base, id, text, changed: `2026-01-20T09:0${minute}:00.000Z` };
      });
    const made = fc.uniqueArray(note, { selector: ({ id }) => id });
    fc.assert(
      fc.property(made, made, (one, other) => {
        const here = { notes: one, removals: [] };
        const there = { notes: other, removals: [] };
        const both = store(here, shareNotes(there, wang, false), li.id);
        const back = store(there, shareNotes(both, li, false), wang.id);
        const shown = (set: NoteSet, person: typeof li) =>
          mergeNotesFiles([makeNotesFile(versioned, ...filed(set, person))]).notes;
        expect(shown(back, wang)).toEqual(shown(both, li));
        expect(back.notes).toHaveLength(one.length + other.length);
      }),
    );
  });
});

function filed(set: NoteSet, person: typeof li) {
  const { notes, removals } = shareNotes(set, person, false);
  return [notes, [], noteTime, removals] as const;
}

const anyAuthor = fc.constantFrom(undefined, li, wang);
const anyNote = fc
  .tuple(
    anyAuthor,
    fc.constantFrom('a', 'b'),
    fc.nat(2),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('one', 'two', 'three'),
  )
  .map(([author, id, minute, words, report]): Note => {
    const text = words.replace(/[^\P{Cc}\n\t]|\r/gu, '');
    const changed = `2026-01-20T09:0${minute}:00.000Z`;
    return { ...base, id, report, text, changed, ...(author && { author }) };
  });
const anyFile = fc
  .record({
    notes: fc.array(anyNote, { minLength: 1, maxLength: 4 }),
    documents: fc.array(
      fc.record({
        id: fc.constantFrom('one', 'two', 'three'),
        title: fc.constantFrom('报告', '计划'),
        version: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      }),
      { maxLength: 3 },
    ),
    lines: fc.array(fc.constantFrom('1', '2')),
  })
  .map(({ notes, documents, lines }): NotesFile => {
    const file = makeNotesFile([], notes, [], noteTime);
    const bookmarks = lines.map((line) => {
      return { id: bookmarkId('two', line), report: 'two', line, created: noteTime };
    });
    return mergeNotesFiles([{ ...file, documents, bookmarks }]);
  });

describe('merging notes files', () => {
  test('depends on neither order nor grouping, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (one, other, third) => {
        const whole = mergeNotesFiles([one, other, third]);
        expect(mergeNotesFiles([third, one, other])).toEqual(whole);
        expect(mergeNotesFiles([mergeNotesFiles([one, other]), third])).toEqual(whole);
        expect(mergeNotesFiles([one, mergeNotesFiles([other, third])])).toEqual(whole);
        expect(mergeNotesFiles([whole, other])).toEqual(whole);
      }),
    );
  });

  test('gives the same file back after it was written and read, as JSON and packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        expect(parseNotesFile(writeNotesFile(file))).toEqual({ ok: true, value: file });
        const packed = packNotes(file, null);
        expect(packed.ok && (await readNotes(packed.value, null))).toEqual({ ok: true, value: file });
      }),
      { numRuns: 50 },
    );
  });
});
