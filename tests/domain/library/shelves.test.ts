import { describe, expect, test } from 'vitest';
import {
  arrangeShelves,
  entriesOfReports,
  entryOfDocument,
  firstOnShelves,
  type ShelfView,
} from '../../../src/domain/library/shelves.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { madeUpDocument } from './made-up-document.ts';

const view: ShelfView = { words: '', order: 'title', isArchivedShown: false };
const none = new Map<string, string | null>();
const entries = [
  madeUpDocument('a', { info: { title: '甲市政府工作报告', year: 2025 }, added: '2026-01-01T00:00:00.000Z' }),
  madeUpDocument('b', { info: { title: '丙市预算报告', year: 2026 }, added: '2026-01-02T00:00:00.000Z' }),
  madeUpDocument('c', {
    shelf: '乙省会议',
    info: { title: '乙省计划报告', speaker: '张三' },
    added: '2026-02-01T00:00:00.000Z',
  }),
  madeUpDocument('d', { isArchived: true, info: { title: '旧报告' } }),
].map(entryOfDocument);

const shown = (given: Partial<ShelfView>) =>
  arrangeShelves(entries, { ...view, ...given }, none).map(({ name, entries: own }) => [
    name,
    own.map(({ id }) => id).join(''),
  ]);

describe('shelves', () => {
  test('stand in the order in which something was last added to them', () => {
    expect(shown({})).toEqual([
      ['乙省会议', 'c'],
      ['甲市会议', 'ba'],
    ]);
  });

  test('can be cut behind so many documents, without those that stand wholly behind', () => {
    const shelves = arrangeShelves(entries, view, none);
    const first = (count: number) =>
      firstOnShelves(shelves, count).map(({ entries: own }) => own.map(({ id }) => id).join(''));
    expect([0, 1, 2, 3, 9].map(first)).toEqual([[], ['c'], ['c', 'b'], ['c', 'ba'], ['c', 'ba']]);
  });

  test('show what is archived only when asked', () => {
    expect(shown({ isArchivedShown: true })).toContainEqual(['甲市会议', 'bad']);
  });

  test.each([
    ['a word of the title', '预算', [['甲市会议', 'b']]],
    ['the speaker', '张三', [['乙省会议', 'c']]],
    ['the shelf and the year together', '甲市 2025', [['甲市会议', 'a']]],
    ['what nothing has', '丁', []],
  ])('keep only documents that have %s', (_, words, expected) => {
    expect(shown({ words })).toEqual(expected);
  });

  test('sort by what was added last, and by year', () => {
    expect(shown({ order: 'added' })).toContainEqual(['甲市会议', 'ba']);
    expect(shown({ order: 'year' })).toContainEqual(['甲市会议', 'ba']);
  });

  test('order titles as a Chinese dictionary does', () => {
    const titled = ['丙市报告', '甲市报告', '安市报告'].map((title, index) =>
      entryOfDocument(madeUpDocument(`${index}`, { info: { title } })),
    );
    expect(arrangeShelves(titled, view, none)[0]?.entries.map(({ title }) => title)).toEqual([
      '安市报告',
      '丙市报告',
      '甲市报告',
    ]);
  });

  test('call a document without a title by the name of its file, without the ending', () => {
    expect(entryOfDocument(madeUpDocument('e')).title).toBe('e');
  });
});

test('documents that came with the app are of the place of their meeting, and of the year that one of them plans', () => {
  const entries = entriesOfReports(openQingpu().reports);
  expect(new Set(entries.map(({ place, year }) => `${place} ${year}`))).toEqual(new Set(['青浦区 2026']));
});

describe('versions', () => {
  const draft = madeUpDocument('v1', { info: { title: '规划草案' }, stage: '草案' });
  const revised = madeUpDocument('v2', { revises: 'v1', shelf: '另一书架', info: { title: '规划' } });
  const last = madeUpDocument('v3', { revises: 'v2', info: { title: '规划' } });
  const stacked = (documents: readonly (typeof draft)[], given: Partial<ShelfView> = {}, removed = none) =>
    arrangeShelves(documents.map(entryOfDocument), { ...view, ...given }, removed).flatMap(
      ({ entries: own }) => own.map(({ id, earlier }) => [id, ...earlier.map((each) => each.id)].join(' ')),
    );

  test('stand under the latest, on its shelf, each with its name', () => {
    expect(stacked([draft, revised, last])).toEqual(['v3 v2 v1']);
    const [shelf] = arrangeShelves([draft, revised].map(entryOfDocument), view, none);
    expect(shelf?.name).toBe('另一书架');
    expect(shelf?.entries[0]).toMatchObject({
      version: { stage: null, number: 2 },
      earlier: [{ version: { stage: '草案', number: null } }],
    });
  });

  test('hold together while one between them is in the bin', () => {
    expect(stacked([draft, last], {}, new Map([['v2', 'v1']]))).toEqual(['v3 v1']);
  });

  test('that are archived are left out, and the others stay', () => {
    const archived = { ...last, isArchived: true };
    expect(stacked([draft, revised, archived])).toEqual(['v2 v1']);
    expect(stacked([draft, revised, archived], { isArchivedShown: true })).toEqual(['v3 v2 v1']);
  });

  test('are found by the words of any of them', () => {
    expect(stacked([draft, revised], { words: '草案' })).toEqual(['v2 v1']);
    expect(stacked([draft, revised], { words: '预算' })).toEqual([]);
  });
});
