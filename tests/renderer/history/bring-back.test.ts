import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { compareKept } from '../../../src/domain/kept/compare-kept.ts';
import { type Kept, keyOfKept } from '../../../src/domain/kept/kept.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { listBinned, stepOutOfBin } from '../../../src/renderer/history/bin.ts';
import { stepBack, withTheirDocuments } from '../../../src/renderer/history/bring-back.ts';
import { keyOfItem, listByDocument } from '../../../src/renderer/history/by-document.ts';
import { idOfChange } from '../../../src/renderer/storage/change.ts';
import { keptBookmark, keptDocument, keptNote, keptPlace } from '../../../src/renderer/storage/kept-rows.ts';
import { madeUpDocument } from '../../domain/library/made-up-document.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { bookmarkOn, noteOn, noteTime } from '../../support/notes.ts';

const now = '2026-03-01T00:00:00.000Z';
const report = makeReport([paragraph('1', '第一段'), paragraph('2', '第二段'), paragraph('3', '第三段')]);
const [one, two, three] = ['1', '2', '3'].map((line) => noteOn(report, line, { id: line, text: line })) as [
  Note,
  Note,
  Note,
];
const bookmark = bookmarkOn(report, '2');

describe('bringing back', () => {
  const joined = { id: '财政收入', indicator: '一般公共预算收入', changed: noteTime };
  const rejoined = { ...joined, indicator: null, changed: '2026-02-01T00:00:00.000Z' };
  const parted = { id: '税收占比', indicator: null, changed: noteTime };
  const edited = { ...two, text: '改过', changed: '2026-02-01T00:00:00.000Z' };
  const comparison = compareKept(
    {
      documents: [],
      notes: [one, two, three],
      bookmarks: [bookmark, bookmarkOn(report, '3')],
      writings: [],
      joins: [joined, parted],
    },
    {
      documents: [],
      notes: [edited, three],
      bookmarks: [bookmarkOn(report, '3')],
      writings: [],
      joins: [rejoined],
    },
  );

  test('adds what is missing, changes back what was changed, and leaves the rest alone', () => {
    expect(stepBack(comparison, now)).toEqual([
      { table: 'notes', before: null, after: { ...one, changed: now } },
      { table: 'notes', before: edited, after: { ...two, changed: now } },
      { table: 'bookmarks', before: null, after: bookmark },
      { table: 'joins', before: rejoined, after: { ...joined, changed: now } },
      { table: 'joins', before: null, after: { ...parted, changed: now } },
    ]);
  });

  test('of nothing does nothing', () => {
    expect(stepBack({ documents: [], notes: [], bookmarks: [], writings: [], joins: [] }, now)).toEqual([]);
  });
});

describe('bringing back what is of a document that is missing', () => {
  const document = madeUpDocument('made-up');
  const other = madeUpDocument('other');
  const comparison = compareKept(
    { documents: [document, other], notes: [one], bookmarks: [bookmark], writings: [], joins: [] },
    { documents: [], notes: [], bookmarks: [], writings: [], joins: [] },
  );
  const none = { documents: [], notes: [], bookmarks: [], writings: [], joins: [] };

  test('brings the document too, before it, and no other', () => {
    for (const chosen of [
      { ...none, notes: comparison.notes },
      { ...none, bookmarks: comparison.bookmarks },
    ]) {
      const [first, ...rest] = stepBack(withTheirDocuments(chosen, comparison), now);
      expect(first).toEqual({ table: 'documents', before: null, after: { ...document, changed: now } });
      expect(rest.map(({ table }) => table)).not.toContain('documents');
      expect(rest).toHaveLength(1);
    }
  });

  test('brings none that is there', () => {
    const present = { documents: [document], notes: [], bookmarks: [], writings: [], joins: [] };
    const compared = compareKept(
      { documents: [document], notes: [one], bookmarks: [], writings: [], joins: [] },
      present,
    );
    expect(withTheirDocuments({ ...none, notes: compared.notes }, compared).documents).toEqual([]);
  });
});

describe('the bin', () => {
  const { document } = importedDocument('made-up', ['第一段']);
  const removedAt = (kept: Kept, stamp: string): Kept => ({ ...kept, isRemoved: true, stamp });
  const together = '2026-02-20T00:00:00.000Z';
  const earlier = '2026-02-10T00:00:00.000Z';
  const place = {
    report: 'made-up',
    line: '1',
    ratio: 0,
    progress: 0.5,
    visited: '2026-02-01T00:00:00.000Z',
  };
  const records = [
    removedAt(keptDocument(document), together),
    removedAt(keptNote(one), together),
    removedAt(keptBookmark(bookmark), together),
    removedAt(keptPlace(place), together),
    removedAt(keptNote(two), earlier),
    removedAt(keptNote({ ...three, report: 'another' }), together),
  ];
  const nothing = { documents: [], notes: [], bookmarks: [], writings: [], joins: [] };
  const binned = listBinned(records, nothing, now);

  test('shows a document with what was removed along with it as one', () => {
    expect(binned.map(({ key }) => key)).toEqual(['documents:made-up', 'notes:2', 'notes:3']);
    const [first] = binned;
    expect(first?.kind === 'document' && first.along.map(keyOfKept)).toEqual([
      'notes:1',
      `bookmarks:${bookmark.id}`,
      'places:made-up',
    ]);
  });

  test('gives a document back with what was removed along with it, as it was, and changed now', () => {
    expect(stepOutOfBin(binned.slice(0, 1), binned, now)).toEqual([
      { table: 'documents', before: null, after: { ...document, changed: now } },
      { table: 'notes', before: null, after: { ...one, changed: now } },
      { table: 'bookmarks', before: null, after: bookmark },
      { table: 'places', before: null, after: place },
    ]);
  });

  test('gives a note of a document in the bin back with the document', () => {
    const step = stepOutOfBin(binned.slice(1, 2), binned, now);
    expect(step.map(({ table }) => table)).toEqual(['documents', 'notes', 'bookmarks', 'places', 'notes']);
    expect(stepOutOfBin(binned.slice(2), binned, now)).toEqual([
      { table: 'notes', before: null, after: { ...three, report: 'another', changed: now } },
    ]);
  });

  test('gives everything back once', () => {
    const step = stepOutOfBin(binned, binned, now);
    expect(step).toHaveLength(records.length);
    expect(new Set(step.map((change) => `${change.table}:${idOfChange(change)}`)).size).toBe(records.length);
  });

  test('has nothing that is there again, or was removed too long ago', () => {
    const there = { documents: [document], notes: [one], bookmarks: [bookmark], writings: [], joins: [] };
    expect(listBinned(records, there, now).map(({ key }) => key)).toEqual(['notes:2', 'notes:3']);
    expect(listBinned(records, nothing, '2026-06-01T00:00:00.000Z')).toEqual([]);
  });
});

test('what was made is listed in reading order, and last what is of documents that are not at hand', () => {
  const elsewhere = { ...one, id: 'elsewhere', report: 'another' };
  const comparison = compareKept(
    { documents: [], notes: [elsewhere, three, one], bookmarks: [bookmark], writings: [], joins: [] },
    { documents: [], notes: [], bookmarks: [], writings: [], joins: [] },
  );
  const items = listByDocument(comparison, [report]);
  expect(items.map(keyOfItem)).toEqual(['notes:1', 'notes:3', `bookmarks:${bookmark.id}`, 'notes:elsewhere']);
  expect(items.map((item) => item.report?.id ?? null)).toEqual(['made-up', 'made-up', 'made-up', null]);
});

test('what was made of documents of the library is listed under their titles', () => {
  const document = madeUpDocument('library', { info: { title: '财政报告' } });
  const own = { ...one, report: 'library' };
  const comparison = compareKept(
    { documents: [document], notes: [own, three], bookmarks: [], writings: [], joins: [] },
    { documents: [], notes: [], bookmarks: [], writings: [], joins: [] },
  );
  const items = listByDocument(comparison, [report]);
  expect(items.map(keyOfItem)).toEqual(['notes:3', 'documents:library', 'notes:1']);
  expect(items.map(({ title }) => title)).toEqual([report.name, '财政报告', '财政报告']);
});
