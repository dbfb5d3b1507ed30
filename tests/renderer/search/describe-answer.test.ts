import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { zh } from '../../../src/renderer/i18n/zh.ts';
import { zhLater } from '../../../src/renderer/i18n/zh-later.ts';
import { describeAnswer, describePlaces } from '../../../src/renderer/search/describe-answer.ts';

const nothing = {
  isWhole: true,
  matches: 0,
  documents: [],
  documentsFound: 0,
  notes: [],
  notesFound: 0,
  unread: 0,
  unreadable: 0,
};

beforeAll(async () => {
  await i18next.init({ lng: 'zh', resources: { zh: { translation: { ...zh, ...zhLater } } } });
});

describe('what is said of a search', () => {
  test('counts the rows where no text has the words, and never says that nothing was found beside them', () => {
    expect(describeAnswer(nothing, 3, i18next.t)).toBe('3 项');
    expect(describeAnswer(nothing, 0, i18next.t)).toBe('没有找到');
    expect(describeAnswer({ ...nothing, notesFound: 2 }, 5, i18next.t)).toBe('2 条批注');
  });

  test('counts all documents that have the words, told or not', () => {
    expect(describeAnswer({ ...nothing, matches: 17, documentsFound: 3 }, 2, i18next.t)).toBe(
      '3 份文件中 17 处',
    );
  });

  test('says of a beginning that more is looked for, and never what it lacks', () => {
    expect(describeAnswer({ ...nothing, isWhole: false, matches: 31, unread: 2 }, 31, i18next.t)).toBe(
      '已找到 31 处，还在查找…',
    );
  });

  test('says which documents were not looked into, and why', () => {
    expect(describeAnswer({ ...nothing, unread: 2, unreadable: 1 }, 0, i18next.t)).toBe(
      '没有找到；还有 2 份文件正在读入；有 1 份文件打不开，没有查找',
    );
    expect(describePlaces({ places: [], unread: 21, unreadable: 0 }, 0, i18next.t)).toBe(
      '没有找到；还有 21 份文件正在读入',
    );
    expect(describePlaces(null, 1, i18next.t)).toBe('1 处');
  });
});
