import { describe, expect, test } from 'vitest';
import {
  filterNotes,
  isFilterEmpty,
  keepAllNotes,
  listAuthors,
  type NoteFilter,
  ownNotes,
} from '../../../src/domain/notes/filter.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work] = openQingpu().reports as [Report];
const invest = noteOn(work, rangeOf(work, '2.2.2', '实现基础设施投资222亿元'), {
  id: 'invest',
  stance: 'doubt',
  colour: 'pink',
  tags: ['投资', 'GDP'],
  text: '与去年目标相比如何？',
});
const school = noteOn(work, '2.7.3', { id: 'school', stance: 'agree', tags: ['教育'] });
const bare = noteOn(work, '1.1.1', { id: 'bare', colour: 'blue' });
const all = [invest, school, bare];

function kept(filter: Partial<NoteFilter>, bookmarks: readonly string[] = []): string[] {
  return filterNotes(all, { ...keepAllNotes, ...filter }, new Set(bookmarks)).map(({ id }) => id);
}

describe('a filter', () => {
  test('that is empty keeps all notes', () => {
    expect(kept({})).toEqual(['invest', 'school', 'bare']);
    expect(isFilterEmpty({ ...keepAllNotes, words: ' 　' })).toBe(true);
    expect(isFilterEmpty({ ...keepAllNotes, bookmarked: true })).toBe(false);
  });

  test('keeps notes of any of its stances, colours and tags', () => {
    expect(kept({ stances: new Set(['doubt', 'agree']) })).toEqual(['invest', 'school']);
    expect(kept({ colours: new Set(['blue']) })).toEqual(['bare']);
    expect(kept({ tags: new Set(['教育', '投资']) })).toEqual(['invest', 'school']);
  });

  test('keeps notes of any of its authors, the user’s own among them, and finds others by name', () => {
    const wang = { ...school, id: 'wang', author: { id: 'w', name: '王芳' } };
    const of = (filter: Partial<NoteFilter>) =>
      filterNotes([...all, wang], { ...keepAllNotes, ...filter }, new Set()).map(({ id }) => id);
    expect(of({ authors: new Set(['w']) })).toEqual(['wang']);
    expect(of({ authors: new Set([ownNotes]) })).toEqual(['invest', 'school', 'bare']);
    expect(of({ words: '王芳' })).toEqual(['wang']);
    expect(isFilterEmpty({ ...keepAllNotes, authors: new Set(['w']) })).toBe(false);
    expect(listAuthors([wang, ...all]).map(({ id }) => id)).toEqual([ownNotes, 'w']);
  });

  test('asks for all that it names together', () => {
    expect(kept({ stances: new Set(['doubt', 'agree']), tags: new Set(['教育']) })).toEqual(['school']);
    expect(kept({ stances: new Set(['agree']), words: '222亿元' })).toEqual([]);
  });

  test('keeps notes that begin in a bookmarked line', () => {
    expect(kept({ bookmarked: true }, [bookmarkOn(work, '2.7.3').id])).toEqual(['school']);
    expect(kept({ bookmarked: true })).toEqual([]);
  });

  test.each([
    ['去年目标', ['invest']],
    ['ｇｄｐ', ['invest']],
    ['２２２亿元', ['invest']],
    ['投资 去年', ['invest']],
    ['投资 教育', []],
    ['示范区建设', ['bare']],
  ])('finds 「%s」 in the note, its tags and its quotation', (words, ids) => {
    expect(kept({ words })).toEqual(ids);
  });
});
