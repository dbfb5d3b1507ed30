import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/importing/markdown.ts';

describe('a Markdown file', () => {
  test('is read as its headings and paragraphs', () => {
    expect(readMarkdown('# 报告\n\n> 全年*增长*。\n\n- 一\n- 二\n')).toEqual([
      { text: '报告', level: 0 },
      { text: '全年增长。', level: null },
      { text: '一', level: null },
      { text: '二', level: null },
    ]);
  });

  test('that nests without end is read as it stands', () => {
    const deep = '>'.repeat(40_000);
    expect(readMarkdown(`# 报告\n\n${deep}\n`)).toEqual([
      { text: '# 报告', level: null },
      { text: deep, level: null },
    ]);
    expect(readMarkdown('1) - '.repeat(20_000))).toHaveLength(1);
  });

  test('may be as long as a document is', () => {
    expect(readMarkdown(`# 报告\n\n${'正文。\n'.repeat(3000)}`)).toHaveLength(2);
  });
});
