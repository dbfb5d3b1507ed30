import { describe, expect, test } from 'vitest';
import type { Bookmark, Note } from '../../src/domain/notes/note.ts';
import { orderNotes } from '../../src/domain/notes/order.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { notesToDocx } from '../../src/exporting/notes-docx.ts';
import { bookmarkOn, noteOn, noteTime, rangeOf } from '../support/notes.ts';
import { openQingpu } from '../support/qingpu.ts';
import { readParagraphs, readZip } from '../support/read-zip.ts';

const [work, plan] = openQingpu().reports as [Report, Report];

async function partsOf(notes: readonly Note[], bookmarks: readonly Bookmark[] = []) {
  const documents = [work, plan].map((report) => ({
    report,
    notes: orderNotes(
      report,
      notes.filter((note) => note.report === report.id),
    ),
    bookmarks: bookmarks.filter((bookmark) => bookmark.report === report.id),
  }));
  const taken = { meeting: work.meeting, documents, earlier: 0, exported: noteTime };
  return readZip(await notesToDocx(taken, (iso) => iso.slice(0, 10)));
}

async function paragraphsOf(notes: readonly Note[], bookmarks: readonly Bookmark[] = []) {
  return readParagraphs((await partsOf(notes, bookmarks)).get('word/document.xml') ?? '');
}

const quoted = rangeOf(work, '2.2.2', '实现基础设施投资222亿元');
const invest = noteOn(work, quoted, {
  stance: 'doubt',
  tags: ['投资', '预算'],
  colour: 'pink',
  text: '与去年**相比**如何？',
});

describe('notes as a Word document', () => {
  test('put place, quotation and note one after another, by document and section, and bookmarks after', async () => {
    const paragraphs = await paragraphsOf(
      [noteOn(plan, '4', { text: '对应' }), invest, noteOn(work, '1.1.1')],
      [bookmarkOn(work, '3.0.1')],
    );
    expect(paragraphs.map(({ style, text }) => [style, text.slice(0, 24)])).toEqual([
      ['Title', '阅读批注'],
      ['NotesSubtitle', '青浦区六届人大六次会议　2026-01-20　批'],
      ['Heading1', '《政府工作报告（摘要）》'],
      ['Heading2', '第一部分第一节　战略引领能级提升 区域发展势能加'],
      ['NotePlace', '第一部分第一节第1段'],
      ['Quotation', '示范区建设破局起势。实施示范区高质量发展5050'],
      ['Heading2', '第二部分第二节　聚力扩大有效需求 在增强发展韧性'],
      ['NotePlace', '第二部分第二节第2段　疑问　#投资　#预算'],
      ['Quotation', '实现基础设施投资222亿元'],
      ['NoteText', '与去年相比如何？'],
      ['Heading2', '书签'],
      ['BookmarkEntry', '第三部分第1段 始终坚持以政治引领'],
      ['Heading1', '《关于〈上海市青浦区国民经济和社会发展规划第十五'],
      ['NotePlace', '第4段'],
      ['Quotation', '一是坚持胸怀“国之大者”，全力服务保障国家战略。'],
      ['NoteText', '对应'],
    ]);
  });

  test('say whose note it is, where it is not the user’s', async () => {
    const paragraphs = await paragraphsOf([{ ...invest, author: { id: 'a', name: '王<代表>' } }]);
    expect(paragraphs.find(({ style }) => style === 'NotePlace')?.text).toBe(
      '第二部分第二节第2段　疑问　#投资　#预算　王<代表>',
    );
  });

  test('keep a quotation of several lines on the page of its note, in the colour of its highlight', async () => {
    const range = { start: { line: '2.2.1', offset: 0 }, end: { line: '2.2.2', offset: 9 } };
    const paragraphs = await paragraphsOf([noteOn(work, range, { colour: 'green', text: '一' })]);
    const quotation = paragraphs.filter(({ style }) => style === 'Quotation');
    expect(quotation).toHaveLength(2);
    for (const { xml } of quotation) {
      expect(xml).toContain('<w:keepNext');
      expect(xml).toMatch(/<w:left [^>]*w:color="4F9A61"/);
      expect(xml).toMatch(/<w:shd [^>]*w:fill="EDF6EF"/);
    }
    const styles = (await partsOf([invest])).get('word/styles.xml') ?? '';
    for (const style of ['NotePlace', 'Quotation']) {
      expect(styles.split(`w:styleId="${style}"`)[1]?.split('</w:style>')[0]).toContain('<w:keepLines');
    }
  });

  test('name Chinese fonts for Chinese text, and what may stand in for them', async () => {
    const parts = await partsOf([invest]);
    for (const font of ['方正小标宋简体', '黑体', '楷体', '仿宋']) {
      expect(parts.get('word/document.xml')).toContain(`w:eastAsia="${font}"`);
      expect(parts.get('word/fontTable.xml')).toContain(`<w:font w:name="${font}"><w:altName`);
    }
  });

  test('stand on A4 with the page and the pages in the foot', async () => {
    const parts = await partsOf([invest]);
    expect(parts.get('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const footer = parts.get('word/footer1.xml') ?? '';
    expect(footer.replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, '{$1}').replace(/<[^>]*>/g, '')).toBe(
      '第 {PAGE} 页　共 {NUMPAGES} 页',
    );
  });

  test('draw the Markdown of a note: emphasis, lists that count for themselves, code, and HTML as text', async () => {
    const text = '**重***斜*\n\n3. 三\n4. 四\n\n   接四\n\n- 甲\n  - 乙\n\n`码` <b>粗</b>\n\n> 引\n\n# 题';
    const paragraphs = (await paragraphsOf([{ ...invest, text }])).slice(6);
    expect(paragraphs.map(({ style, text: words }) => [style, words])).toEqual([
      ['NoteText', '重斜'],
      ['NoteText', '三'],
      ['NoteText', '四'],
      ['NoteText', '接四'],
      ['NoteText', '甲'],
      ['NoteText', '乙'],
      ['NoteText', '码 <b>粗</b>'],
      ['NoteText', '引'],
      ['NoteHeading', '题'],
    ]);
    const [emphasis, third, fourth, rest, bullet, nested] = paragraphs.map(({ xml }) => xml);
    expect(emphasis).toMatch(/<w:b\/>.*重.*<w:i\/>.*斜/);
    const listOf = (xml = '') => /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(xml)?.slice(1);
    expect(listOf(third)).toEqual(listOf(fourth));
    expect(listOf(rest)).toBeUndefined();
    expect(listOf(bullet)?.[0]).toBe('0');
    expect(listOf(nested)?.[0]).toBe('1');
  });

  test('number the lists of two notes each from its own beginning', async () => {
    const other = noteOn(work, '3.0.5', { text: '1. 甲' });
    const xml = (await paragraphsOf([{ ...invest, text: '1. 一' }, other]))
      .map((paragraph) => paragraph.xml)
      .join('');
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, list]) => list);
    expect(new Set(lists).size).toBe(2);
  });

  test('leave out what XML has no place for, and escape what it gives a meaning', async () => {
    const text = '甲\u0000\u000b\ufffe\ud800乙 & <w:t>';
    const last = (await paragraphsOf([{ ...invest, text, tags: ['a\u0001b'] }])).at(-1);
    expect(last?.text).toBe('甲乙 & <w:t>');
  });

  test('leave out a document without notes', async () => {
    const headings = (await paragraphsOf([invest])).filter(({ style }) => style === 'Heading1');
    expect(headings).toHaveLength(1);
  });
});
