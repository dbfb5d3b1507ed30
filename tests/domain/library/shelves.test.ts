import { describe, expect, test } from 'vitest';
import { arrangeShelves, entryOfDocument, type ShelfView } from '../../../src/domain/library/shelves.ts';
import { madeUpDocument } from './made-up-document.ts';

const view: ShelfView = { words: '', order: 'title', isArchivedShown: false };
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
  arrangeShelves(entries, { ...view, ...given }).map(({ name, entries: own }) => [
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
    expect(arrangeShelves(titled, view)[0]?.entries.map(({ title }) => title)).toEqual([
      '安市报告',
      '丙市报告',
      '甲市报告',
    ]);
  });

  test('call a document without a title by the name of its file, without the ending', () => {
    expect(entryOfDocument(madeUpDocument('e')).title).toBe('e');
  });
});
