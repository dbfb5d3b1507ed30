/** What the overlay lists for what is typed, and for what a search answered. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { answerPlaces } from '../../../src/domain/search/answer-places.ts';
import type { SearchAnswer } from '../../../src/domain/search/search-answer.ts';
import { listByDocument, listByKind } from '../../../src/renderer/search/list-answer.ts';
import {
  listCommands,
  listDocuments,
  listPlaces,
  listTags,
  nameCommands,
  nameDocuments,
  nameTags,
} from '../../../src/renderer/search/list-named.ts';
import { type Row, rowsOf } from '../../../src/renderer/search/rows.ts';
import {
  isFindKey,
  rowBeside,
  scopeOfKey,
  stepOfKey,
  stepTo,
} from '../../../src/renderer/search/search-keys.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { tables } from '../../support/searched.ts';

const [work] = openQingpu().reports as readonly [Report, ...Report[]];

const mark = { from: 0, to: 2 };
const answer: SearchAnswer = {
  isWhole: true,
  matches: 6,
  documents: [
    {
      report: 'a',
      title: '甲报告',
      matches: 5,
      sections: [
        {
          section: null,
          title: null,
          sentences: [{ report: 'a', line: '1', offset: 0, matches: 2, text: '就业增加…', marks: [mark] }],
        },
        {
          section: '2.3',
          title: '就业优先　稳定岗位',
          sentences: [
            { report: 'a', line: '2.3', offset: 0, matches: 1, text: '就业优先　稳定岗位', marks: [mark] },
            {
              report: 'a',
              line: '2.3.1',
              offset: 4,
              matches: 1,
              text: '扩大就业。',
              marks: [{ from: 2, to: 4 }],
            },
          ],
        },
      ],
    },
  ],
  documentsFound: 2,
  notes: [
    {
      note: 'n',
      report: 'a',
      line: '2.3.1',
      quote: '扩大就业',
      author: null,
      text: '就业数字',
      marks: [mark],
    },
    { note: 'm', report: 'c', line: '4', quote: '稳就业', author: '王芳', text: '', marks: [] },
  ],
  notesFound: 2,
  unread: 0,
  unreadable: 0,
};
const words = {
  sections: '标题',
  notes: '批注',
  text: '正文',
  count: (count: number) => `${count} 处`,
  titleOf: (report: string) => (report === 'a' ? '甲报告' : ''),
};

function said(rows: readonly Row[]): string[] {
  return rows.map((row) => ('excerpt' in row ? `${row.place} ${row.excerpt.text}` : row.kind));
}

describe('what was found', () => {
  test('stands by document and section, then the notes, then how much is left', () => {
    const groups = listByDocument(answer, words);
    expect(groups.map(({ title, count }) => [title, count])).toEqual([
      ['甲报告', '5 处'],
      ['批注', null],
      ['', null],
    ]);
    expect(groups[0]?.parts.map(({ title }) => title)).toEqual([null, '就业优先　稳定岗位']);
    expect(said(rowsOf(groups))).toEqual([
      '1 就业增加…',
      '2.3 就业优先　稳定岗位',
      '2.3.1 扩大就业。',
      '2.3.1 就业数字',
      '4 稳就业',
      'more',
    ]);
    expect(rowsOf(groups).at(-1)).toMatchObject({ left: 2 });
  });

  test('stands headings first, then notes, then the text, each with its document', () => {
    const groups = listByKind(answer, words);
    expect(groups.map(({ title }) => title)).toEqual(['标题', '批注', '正文', '']);
    expect(said(rowsOf(groups))).toEqual([
      '2.3 就业优先　稳定岗位',
      '2.3.1 就业数字',
      '4 稳就业',
      '1 就业增加…',
      '2.3.1 扩大就业。',
      'more',
    ]);
    expect(rowsOf(groups)[0]).toMatchObject({ detail: '甲报告', offset: 0 });
  });

  test('has a name of its own in the list for each row', () => {
    for (const groups of [listByDocument(answer, words), listByKind(answer, words)]) {
      const ids = rowsOf(groups).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('that is told whole leaves nothing to show', () => {
    const rows = rowsOf(listByDocument({ ...answer, matches: 4 }, words));
    expect(rows.map(({ kind }) => kind)).not.toContain('more');
  });
});

describe('what has a name', () => {
  const commands = [
    { command: 'settings' as const, name: '字体与外观', names: ['字体与外观', 'Settings'], keys: 'Ctrl ,' },
    { command: 'export' as const, name: '导出批注', names: ['导出批注', 'Export'], keys: '' },
  ];

  test.each(['字体', 'ztywg', 'sett'])('finds a command by %s', (typed) => {
    expect(listCommands(nameCommands(commands, tables.folding), typed, tables)).toMatchObject([
      { command: 'settings', keys: 'Ctrl ,' },
    ]);
  });

  test('finds documents by title, kind, place and year', () => {
    const documents = [
      { report: 'a', title: '政府工作报告', facts: '政府工作报告 上海市 2025年' },
      { report: 'b', title: '政府工作报告', facts: '政府工作报告 江苏省 2024年' },
    ];
    const found = (typed: string) =>
      listDocuments(nameDocuments(documents, tables.folding), typed, tables).map(({ id }) => id);
    expect(found('工作报告')).toEqual(['document-a', 'document-b']);
    expect(found('报告 江苏')).toEqual(['document-b']);
    expect(found('zfgz 2025')).toEqual(['document-a']);
  });

  test('finds tags, the most used first, with the mark that they are written with or without', () => {
    const noted = [['就业'], ['就业补贴', '养老'], ['就业补贴']].map((tags) => ({
      ...noteOn(work, '2.2.1'),
      tags,
    }));
    const notes = nameTags(noted, tables.folding);
    expect(listTags(notes, '#就', tables)).toMatchObject([
      { tag: '就业补贴', count: 2 },
      { tag: '就业', count: 1 },
    ]);
    expect(listTags(notes, 'yl', tables)).toMatchObject([{ tag: '养老', count: 1 }]);
  });

  test('finds places, with their words and their names', () => {
    const [first, ...others] = listPlaces(answerPlaces(work, '第二部分第三节第2段'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      report: work.id,
      place: '2.3.2',
      detail: '政府工作报告（摘要） 第二部分第三节第2段',
    });
    expect(answerPlaces(work, '就业')).toEqual([]);
  });
});

describe('the keys', () => {
  const key = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const rows = ['a', 'b', 'c'].map((typed): Row => ({ id: typed, kind: 'recent', typed }));

  test('step through the rows, and stop at both ends', () => {
    const [first, second, third] = rows;
    const press = (name: string, from: Row | null) =>
      stepTo(rows, from, stepOfKey({ ...key, key: name }) ?? 0);
    expect(press('ArrowDown', null)).toBe(first);
    expect(press('ArrowDown', first ?? null)).toBe(second);
    expect(press('PageDown', first ?? null)).toBe(third);
    expect(press('ArrowDown', third ?? null)).toBe(third);
    expect(press('ArrowUp', first ?? null)).toBe(first);
    expect(stepTo([], null, 1)).toBeUndefined();
    expect(stepOfKey({ ...key, key: 'ArrowDown', altKey: true })).toBeNull();
  });

  test('leave the choice beside a row that goes', () => {
    const [first, second, third] = rows as [Row, Row, Row];
    expect(rowBeside(rows, second)).toBe(third);
    expect(rowBeside(rows, third)).toBe(second);
    expect(rowBeside([first], first)).toBeUndefined();
  });

  test('find in the document only by Ctrl F alone', () => {
    expect(isFindKey({ ...key, key: 'f', ctrlKey: true })).toBe(true);
    expect(isFindKey({ ...key, key: 'F', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(isFindKey({ ...key, key: 'f' })).toBe(false);
  });

  test('change what is searched', () => {
    expect(scopeOfKey({ ...key, key: 'k', ctrlKey: true })).toBe('search-all');
    expect(scopeOfKey({ ...key, key: 'F', metaKey: true, shiftKey: true })).toBe('search-library');
    expect(scopeOfKey({ ...key, key: 'g', ctrlKey: true })).toBe('go-to');
    expect(scopeOfKey({ ...key, key: 'f', ctrlKey: true })).toBeNull();
    expect(scopeOfKey({ ...key, key: 'k' })).toBeNull();
  });
});
