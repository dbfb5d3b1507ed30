import { describe, expect, it } from 'vitest';
import { linesWith, outlineIn, paragraph } from '../../support/made-up-document.ts';

const text = ['前言', paragraph, '第一章　总则', '第一节　基础', paragraph, '第二章　分则', paragraph];
const outline = ['1 前言', '1 第一章　总则', '2 第一节　基础', '1 第二章　分则'];

describe('a table of contents', () => {
  it('is no part of the text, with page numbers or without', () => {
    const plain = ['目　录', '前言', '第一章　总则', '第一节　基础', '第二章　分则'];
    const dotted = [
      '目录',
      '前言……………1',
      '第一章　总则...........3',
      '第一节　基础 …… 4',
      '第二章　分则······12',
    ];
    for (const list of [plain, dotted]) {
      expect(outlineIn(['某某规划纲要', ...list, ...text])).toEqual(outline);
      expect(linesWith('contents', ['某某规划纲要', ...list, ...text])).toEqual(list);
    }
  });

  it('may have numbers that begin anew, and no title of its own', () => {
    const parts = ['2025年工作回顾', '一、经济', '二、社会', '2026年工作安排', '一、投资', '二、消费'];
    const body = parts.flatMap((title) => [title, paragraph]);
    const found = [
      '1 2025年工作回顾',
      '2 一、经济',
      '2 二、社会',
      '1 2026年工作安排',
      '2 一、投资',
      '2 二、消费',
    ];
    expect(outlineIn(['目录', ...parts.map((title, index) => `${title}……${index}`), ...body])).toEqual(found);
    const numbered = ['第一章　总则', '第一节　基础', '第二章　分则', '第三章　附件'];
    expect(linesWith('contents', [...numbered, ...numbered.flatMap((title) => [title, paragraph])])).toEqual(
      numbered,
    );
  });

  it('is what the file marks as one', () => {
    const entry = { text: '第一章　总则', hints: { kind: 'contents' as const } };
    expect(outlineIn([entry, ...text])).toEqual(outline);
    expect(linesWith('contents', ['目录', entry, ...text])).toEqual(['目录', '第一章　总则']);
  });

  it('is not a line 目录 with text after it', () => {
    expect(linesWith('contents', ['目录', paragraph, '一、回顾', paragraph])).toEqual([]);
  });

  it('is found where dashes stand around its page numbers', () => {
    const list = [
      '前言 - 1 -',
      '一、发展基础 - 2 -',
      '（一）成就 —3—',
      '二、总体要求 - 6 -',
      '附件 名词解释 - 20 -',
    ];
    const text = ['前言', paragraph, '一、发展基础', '（一）成就', paragraph, '二、总体要求', paragraph];
    expect(linesWith('contents', ['目录', ...list, ...text])).toEqual(['目录', ...list]);
  });
});
