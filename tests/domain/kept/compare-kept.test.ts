import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKept, countStandings } from '../../../src/domain/kept/compare-kept.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';
import { madeUpDocument } from '../library/made-up-document.ts';

const report = makeReport([paragraph('1', '第一段'), paragraph('2', '第二段'), paragraph('3', '第三段')]);
const [one, two, three] = ['1', '2', '3'].map((line) => noteOn(report, line, { id: line })) as [
  Note,
  Note,
  Note,
];

describe('a note of the past', () => {
  test('is missing when no note has its id now', () => {
    const { notes } = compareKept(
      { documents: [], notes: [one, two], bookmarks: [], writings: [], joins: [] },
      { documents: [], notes: [two], bookmarks: [], writings: [], joins: [] },
    );
    expect(notes).toEqual([
      { note: one, standing: 'missing', present: null },
      { note: two, standing: 'same', present: two },
    ]);
  });

  test.each([
    ['its words', { text: '改过' }],
    ['its stance', { stance: 'doubt' as const }],
    ['its colour', { colour: 'blue' as const }],
    ['its tags', { tags: ['养老'] }],
  ])('was changed later when %s differ now', (_, changes) => {
    const now = { ...one, ...changes, changed: '2026-02-01T00:00:00.000Z' };
    const { notes } = compareKept(
      { documents: [], notes: [one], bookmarks: [], writings: [], joins: [] },
      { documents: [], notes: [now], bookmarks: [], writings: [], joins: [] },
    );
    expect(notes).toEqual([{ note: one, standing: 'changed', present: now }]);
  });

  test('is the same when it was only stored anew', () => {
    const now = { ...one, changed: '2026-02-01T00:00:00.000Z' };
    const { notes } = compareKept(
      { documents: [], notes: [one], bookmarks: [], writings: [], joins: [] },
      { documents: [], notes: [now], bookmarks: [], writings: [], joins: [] },
    );
    expect(notes[0]?.standing).toBe('same');
  });
});

test('a bookmark of the past is missing or the same, whenever it was set', () => {
  const [kept, gone] = [bookmarkOn(report, '1'), bookmarkOn(report, '2')];
  const now = bookmarkOn(report, '1', '2026-02-01T00:00:00.000Z');
  const { bookmarks } = compareKept(
    { documents: [], notes: [], bookmarks: [kept, gone], writings: [], joins: [] },
    { documents: [], notes: [], bookmarks: [now], writings: [], joins: [] },
  );
  expect(bookmarks.map(({ standing }) => standing)).toEqual(['same', 'missing']);
});

test('a document of the past is missing or the same, whatever it is called by now', () => {
  const [kept, gone] = [madeUpDocument('a'), madeUpDocument('b')];
  const now = {
    documents: [{ ...kept, shelf: '乙市会议' }],
    notes: [],
    bookmarks: [],
    writings: [],
    joins: [],
  };
  const compared = compareKept(
    { documents: [kept, gone], notes: [], bookmarks: [], writings: [], joins: [] },
    now,
  );
  expect(compared.documents.map(({ standing }) => standing)).toEqual(['same', 'missing']);
  expect(countStandings(compared)).toEqual({ missing: 1, changed: 0, same: 1 });
});

test('what was made since does not matter, and the counts add up to what there was', () => {
  const arbitrary = fc.subarray([one, two, three, { ...three, id: '4' }]);
  fc.assert(
    fc.property(arbitrary, arbitrary, (then, now) => {
      const compared = compareKept(
        { documents: [], notes: then, bookmarks: [], writings: [], joins: [] },
        { documents: [], notes: now, bookmarks: [], writings: [], joins: [] },
      );
      const counts = countStandings(compared);
      expect(counts.missing + counts.changed + counts.same).toBe(then.length);
      expect(counts.missing).toBe(then.filter((note) => !now.includes(note)).length);
    }),
  );
});
