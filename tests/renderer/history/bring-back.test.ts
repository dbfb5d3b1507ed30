import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { compareKept } from '../../../src/domain/kept/compare-kept.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { stepOutOfBin } from '../../../src/renderer/history/bin.ts';
import { stepBack } from '../../../src/renderer/history/bring-back.ts';
import { keyOfItem, listByDocument } from '../../../src/renderer/history/by-document.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { bookmarkOn, noteOn } from '../../support/notes.ts';

const now = '2026-03-01T00:00:00.000Z';
const report = makeReport([paragraph('1', '第一段'), paragraph('2', '第二段'), paragraph('3', '第三段')]);
const [one, two, three] = ['1', '2', '3'].map((line) => noteOn(report, line, { id: line, text: line })) as [
  Note,
  Note,
  Note,
];
const bookmark = bookmarkOn(report, '2');

describe('bringing back', () => {
  const edited = { ...two, text: '改过', changed: '2026-02-01T00:00:00.000Z' };
  const comparison = compareKept(
    { notes: [one, two, three], bookmarks: [bookmark, bookmarkOn(report, '3')] },
    { notes: [edited, three], bookmarks: [bookmarkOn(report, '3')] },
  );

  test('adds what is missing, changes back what was changed, and leaves the rest alone', () => {
    expect(stepBack(comparison, now)).toEqual([
      { table: 'notes', before: null, after: { ...one, changed: now } },
      { table: 'notes', before: edited, after: { ...two, changed: now } },
      { table: 'bookmarks', before: null, after: bookmark },
    ]);
  });

  test('of nothing does nothing', () => {
    expect(stepBack({ notes: [], bookmarks: [] }, now)).toEqual([]);
  });
});

test('what is put back from the bin is as it was, and changed now', () => {
  const common = { removed: '2026-02-20T00:00:00.000Z', daysLeft: 50 };
  expect(
    stepOutOfBin(
      [
        { ...common, key: 'notes:1', kind: 'note', made: one },
        { ...common, key: 'bookmarks:b', kind: 'bookmark', made: bookmark },
      ],
      now,
    ),
  ).toEqual([
    { table: 'notes', before: null, after: { ...one, changed: now } },
    { table: 'bookmarks', before: null, after: bookmark },
  ]);
});

test('what was made is listed in reading order, and last what is of documents that are not at hand', () => {
  const elsewhere = { ...one, id: 'elsewhere', report: 'another' };
  const comparison = compareKept(
    { notes: [elsewhere, three, one], bookmarks: [bookmark] },
    { notes: [], bookmarks: [] },
  );
  const items = listByDocument(comparison, [report]);
  expect(items.map(keyOfItem)).toEqual(['notes:1', 'notes:3', `bookmarks:${bookmark.id}`, 'notes:elsewhere']);
  expect(items.map((item) => item.report?.id ?? null)).toEqual(['made-up', 'made-up', 'made-up', null]);
});
