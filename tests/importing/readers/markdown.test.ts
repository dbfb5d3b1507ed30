import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/domain/report/escape-markdown.ts';
import { hintedLines, linesOf, read, readLines } from './read.ts';

describe('a Markdown file', () => {
  test('gives its headings, paragraphs, quotations and lists with what they are', async () => {
    const source = `# 政府工作报告\n\n**省长 王某**\n\n## 一、回顾 ##\n\n第一段。\n\n> 引文\n\n- 甲\n  - 乙\n1. 丙\n\n三\n---\n`;
    expect(hintedLines(await read('a.md', source))).toEqual([
      ['政府工作报告', { heading: 1 }],
      ['省长 王某', { bold: 5 }],
      ['一、回顾', { heading: 2 }],
      ['第一段。', {}],
      ['引文', {}],
      ['甲', { kind: 'list-item' }],
      ['乙', { kind: 'list-item' }],
      ['1. 丙', { kind: 'list-item' }],
      ['三', { heading: 2 }],
    ]);
  });

  test('gives title and source of its front matter as metadata, not as text', async () => {
    const extracted = await read('a.md', '---\nsource: https://a.cn/b\ntitle: "报告"\n---\n\n正文\n');
    expect(extracted.metadata).toEqual({ title: '报告', source: 'https://a.cn/b' });
    expect(linesOf(extracted)).toEqual(['正文']);
  });

  test('is known by its front matter, whatever its name ends in', async () => {
    expect(await readLines('a.txt', '---\ntitle: 报告\n---\n**正文**')).toEqual(['正文']);
  });

  test('leaves comments out, also those over several lines, and keeps one that never ends', async () => {
    const source = '甲<!-- 一 -->乙\n\n<!-- 二\n\n三 -->\n\n丙\n\n<!-- 四';
    expect(await readLines('a.md', source)).toEqual(['甲乙', '丙', '<!-- 四']);
  });

  test('marks the entries of a table of contents', async () => {
    const source = '<details>\n<summary>目录</summary>\n\n- 第一章\n  - 第一节\n\n</details>\n\n- 正文';
    expect(hintedLines(await read('a.md', source))).toEqual([
      ['目录', { kind: 'contents' }],
      ['第一章', { kind: 'contents' }],
      ['第一节', { kind: 'contents' }],
      ['正文', { kind: 'list-item' }],
    ]);
  });

  test('gives a table row by row, its cells parted by tabs', async () => {
    const source = '| 指标 | 值 |\n| --- | :-: |\n| **产值** | 5\\|6 |\n\n后文';
    expect(hintedLines(await read('a.md', source))).toEqual([
      ['指标\t值', { kind: 'table-row' }],
      ['产值\t5|6', { kind: 'table-row', bold: 2 }],
      ['后文', {}],
    ]);
  });

  test('gives images by their description', async () => {
    const source = '![](a.png)\n\n[![图表](b.png)](c)\n';
    expect(hintedLines(await read('a.md', source))).toEqual([
      ['图', { kind: 'image' }],
      ['图表', { kind: 'image' }],
    ]);
  });

  test('takes words as bold where punctuation stands beside the mark', async () => {
    expect(hintedLines(await read('a.md', '**（一）标题。**正文**重点**'))).toEqual([
      ['（一）标题。正文重点', { bold: 6 }],
    ]);
  });

  test('joins the lines of a paragraph, and keeps apart those that are paragraphs of their own', async () => {
    const source = '**报告**\n——在会议上\n国务院总理\n各位代表\n第一句完。\n第二句\nfirst\nsecond';
    expect(await readLines('a.md', source)).toEqual([
      '报告',
      '——在会议上国务院总理各位代表第一句完。',
      '第二句first second',
    ]);
  });

  test('marks footnotes', async () => {
    expect(hintedLines(await read('a.md', '计划[^1]完成\n\n[^1]: 原注'))).toEqual([
      ['计划［1］完成', {}],
      ['［1］原注', { kind: 'note' }],
    ]);
  });

  test('takes links for their words and leaves scripts out', async () => {
    const source =
      '见[网站](https://a.cn "题")和<b>此</b>[乙][1]&amp;`a*b*`\n\n<script>\nalert(1)\n\n</script>\n[1]: /x\n';
    expect(await readLines('a.md', source)).toEqual(['见网站和此乙&a*b*']);
  });

  test('shows text that was escaped for Markdown as the very same text', async () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'一、。（a1 *_#`[]()!<>&;|~-+.\\'), minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const source = paragraphs.map((text) => escapeMarkdown(text)).join('\n\n');
        expect(await readLines('a.md', source)).toEqual(paragraphs);
      }),
    );
  });
});
