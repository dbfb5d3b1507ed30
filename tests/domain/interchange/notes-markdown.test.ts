import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { notesToMarkdown } from '../../../src/domain/interchange/notes-markdown.ts';
import type { Bookmark, Note } from '../../../src/domain/notes/note.ts';
import { orderNotes } from '../../../src/domain/notes/order.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn, noteTime, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];

function written(notes: readonly Note[], bookmarks: readonly Bookmark[] = []): string {
  const documents = [work, plan].map((report) => ({
    report,
    notes: orderNotes(
      report,
      notes.filter((note) => note.report === report.id),
    ),
    bookmarks: bookmarks.filter((bookmark) => bookmark.report === report.id),
  }));
  return notesToMarkdown({ meeting: work.meeting, documents, earlier: 0, exported: noteTime }, (iso) =>
    iso.slice(0, 10),
  );
}

const invest = noteOn(work, rangeOf(work, '2.2.2', '实现基础设施投资222亿元'), {
  stance: 'doubt',
  tags: ['投资', '财政_预算'],
  colour: 'pink',
  text: '与**去年**相比如何？\n\n1. 资金来源\n2. 项目清单',
});

describe('notes as Markdown', () => {
  test('put each quotation with its place, its facts and its note', () => {
    expect(written([invest])).toBe(`# 阅读批注

青浦区六届人大六次会议 · 2026-01-20 · 批注 1 条，书签 0 个

## 《政府工作报告（摘要）》

### 第二部分第二节　聚力扩大有效需求 在增强发展韧性上激发新活力

> 实现基础设施投资222亿元
>
> ——《政府工作报告（摘要）》第二部分第二节第2段

- **疑问** · #投资 #财政\\_预算 · 粉色 · 2026-01-20

  与**去年**相比如何？

  1. 资金来源
  2. 项目清单
`);
  });

  test('say whose note it is, where it is not the user’s', () => {
    expect(written([{ ...invest, author: { id: 'a', name: '王*代表*' } }])).toContain(
      '- **疑问** · #投资 #财政\\_预算 · 粉色 · 王\\*代表\\* · 2026-01-20',
    );
  });

  test('stand in reading order with the bookmarks, by document and section', () => {
    const text = written(
      [noteOn(plan, '4'), invest, noteOn(work, '2.2.2'), noteOn(work, 'title'), noteOn(work, '1.1.1')],
      [bookmarkOn(work, '2.2.2'), bookmarkOn(work, '3.0.5'), bookmarkOn(plan, '8')],
    );
    const order = [
      '## 《政府工作报告（摘要）》',
      '> 金晓明作的政府工作报告',
      '### 第一部分第一节',
      '> 示范区建设破局起势',
      '### 第二部分第二节',
      '- **书签** · 第二部分第二节第2段：发挥投资关键作用',
      '> 发挥投资关键作用',
      '> 实现基础设施投资',
      '### 第三部分　全面加强政府自身建设',
      '- **书签** · 第三部分第5段：始终坚持以全面从严治党',
      '## 《关于〈',
      '> 一是坚持',
      '- **书签** · 第8段',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('leave out documents without any, and headings where there are no sections', () => {
    const text = written([noteOn(plan, '4')]);
    expect(text).not.toContain('政府工作报告');
    expect(text).not.toContain('###');
  });

  test('draw the quotation as the very words of the source', () => {
    const quote = { ...invest.anchor.quote, exact: '# 不是*标题*\n1. <b>不是</b>列表' };
    const text = written([{ ...invest, anchor: { ...invest.anchor, quote } }]);
    const block = fromMarkdown(text).children.find((node) => node.type === 'blockquote');
    expect(block?.children.map((node) => (node.type === 'paragraph' ? node.children : node))).toMatchObject([
      [{ type: 'text', value: '# 不是*标题*' }],
      [{ type: 'text', value: '1. <b>不是</b>列表' }],
      [{ type: 'text', value: '——《政府工作报告（摘要）》第二部分第二节第2段' }],
    ]);
  });

  test.each([
    ['a fence', '```\n没有关上'],
    ['a comment', '<!-- 没有关上'],
    ['a script', '<script>\nalert(1)'],
    ['indented code', '\t代码\n\t\t更深'],
    ['a quotation', '> 引文\n接着'],
  ])('do not let what a note leaves open, such as %s, swallow the next', (_name, text) => {
    const printed = written([{ ...invest, text }, noteOn(work, '3.0.5')]);
    const kinds = fromMarkdown(printed).children.map((node) => node.type);
    expect(kinds.slice(-3)).toEqual(['heading', 'blockquote', 'list']);
  });

  test('keep the code of a note that is indented by tabs', () => {
    const list = fromMarkdown(written([{ ...invest, text: '看：\n\n\t代码' }])).children.at(-1);
    expect(list).toMatchObject({ children: [{ children: [{}, {}, { type: 'code', value: '代码' }] }] });
  });
});
