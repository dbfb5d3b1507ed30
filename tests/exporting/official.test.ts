/** The same document as Word, web page, Markdown and plain text. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { OfficialBlock } from '../../src/domain/prepare/official-document.ts';
import { officialToDocx } from '../../src/exporting/official-docx.ts';
import { officialToHtml } from '../../src/exporting/official-html.ts';
import { officialToMarkdown } from '../../src/exporting/official-markdown.ts';
import { officialToText } from '../../src/exporting/official-text.ts';
import { quotationOfWork, shortDocument } from '../support/official.ts';
import { readParagraphs, readZip } from '../support/read-zip.ts';

test('plain text has a paragraph a line, and citations in brackets', () => {
  expect(officialToText(shortDocument())).toBe(`关于<投资>的建议
王芳

领衔代表：王芳 & 李明

一、案由
各位代表：
我谈两点：
3.甲
4.乙
<script>alert(1)</script>
“实现‘基础设施’投资222亿元。”（《政府工作报告（摘要）》第二部分第二节第2段）
“甲
“乙”（《预算报告》第1—2段）
`);
});

test('Markdown leaves somebody’s own words as they are, and has citations as footnotes', () => {
  expect(officialToMarkdown(shortDocument())).toBe(`# 关于\\<投资\\>的建议

王芳

- **领衔代表**：王芳 \\& 李明

## 一、案由

各位代表：

我谈**两点**：

3. 甲
4. 乙

<script>alert(1)</script>

> 实现“基础设施”投资222亿元。[^1]

> 甲
>
> 乙[^2]

[^1]: 《政府工作报告（摘要）》第二部分第二节第2段

[^2]: 《预算报告》第1—2段
`);
});

describe('Markdown of what somebody else wrote', () => {
  const after = { kind: 'words', text: '后面的话' } as const;
  const write = (text: string) =>
    officialToMarkdown({
      title: '汇总',
      byline: '',
      blocks: [{ kind: 'words', text }, quotationOfWork, after],
    });

  test.each(['```\n没有关上', '<!-- 没有关上', '~~~', '<pre>\n没有关上'])(
    'lets nothing be swallowed by %j',
    (text) => {
      const last = fromMarkdown(write(text)).children.filter(({ type }) => type === 'paragraph');
      expect(last.map((each) => JSON.stringify(each)).join()).toContain('后面的话');
    },
  );

  test('keeps a fence that is closed', () => {
    expect(write('```\n甲\n```')).toContain('```\n甲\n```\n');
  });

  test('lets no footnote be taken for one of ours', () => {
    expect(write('[^1]: 假的出处').match(/(?<!\\)\[\^1\]: .*/g)).toEqual([
      `[^1]: ${quotationOfWork.citation}`,
    ]);
  });
});

describe('a web page', () => {
  const html = officialToHtml(shortDocument());

  test('stands alone: it runs nothing, fetches nothing, and shows markup as text', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|src=|url\(|href="(?!#)/);
    expect(html).toContain("default-src 'none'");
  });

  test('has headings, emphasis, a table whose labels are headers, and footnotes that lead there and back', () => {
    expect(html).toContain('<h1>关于&lt;投资&gt;的建议</h1>');
    expect(html).toContain('<h2>一、案由</h2>');
    expect(html).toContain('<p>我谈<strong>两点</strong>：</p>');
    expect(html).toContain('<tr><th scope="row">领衔代表</th><td>王芳 &amp; 李明</td></tr>');
    expect(html).toContain('<p>“乙”<sup><a id="ref-2" href="#note-2" role="doc-noteref">2</a></sup></p>');
    expect(html).toContain('<li id="note-2"><a href="#ref-2">《预算报告》第1—2段</a></li>');
  });

  test('is laid out on paper as the standard says', () => {
    expect(html).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }');
  });
});

describe('a Word file', async () => {
  const parts = readZip(await officialToDocx(shortDocument()));
  const document = parts.get('word/document.xml') ?? '';

  test('has its paragraphs in the styles of official documents', () => {
    expect(readParagraphs(document).map(({ style, text }) => [style, text])).toEqual([
      ['Title', '关于<投资>的建议'],
      ['OfficialByline', '王芳'],
      ['OfficialText', ''],
      ['OfficialCell', '领衔代表'],
      ['OfficialCell', '王芳 & 李明'],
      ['OfficialText', ''],
      ['Heading1', '一、案由'],
      ['OfficialText', '各位代表：'],
      ['OfficialText', '我谈两点：'],
      ['OfficialText', '3.甲'],
      ['OfficialText', '4.乙'],
      ['OfficialText', '<script>alert(1)</script>'],
      ['OfficialText', '“实现‘基础设施’投资222亿元。”'],
      ['OfficialText', '“甲'],
      ['OfficialText', '“乙”'],
    ]);
  });

  test('has A4 with the margins and the grid of the standard', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  });

  test('names the fonts, and what stands in for each on a computer that lacks it', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    const fontOf = (style: string) =>
      new RegExp(`w:styleId="${style}".*?w:eastAsia="([^"]*)".*?<w:sz w:val="(\\d+)"`).exec(styles)?.slice(1);
    expect(fontOf('Title')).toEqual(['方正小标宋简体', '44']);
    expect(fontOf('Heading1')).toEqual(['黑体', '32']);
    expect(fontOf('Heading2')).toEqual(['楷体_GB2312', '32']);
    expect(fontOf('Heading3')).toEqual(['仿宋_GB2312', '32']);
    expect(fontOf('OfficialText')).toEqual(['仿宋_GB2312', '32']);
    const table = parts.get('word/fontTable.xml') ?? '';
    expect(table).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,/);
    expect(table).toMatch(/w:name="楷体_GB2312"><w:altName w:val="楷体,KaiTi,/);
    expect(table).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体,SimSun/);
  });

  test('keeps headings with what follows, and no line of a paragraph alone', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      const own = styles.split(`w:styleId="${style}"`)[1]?.split('</w:style>')[0];
      expect(own).toContain('<w:keepNext/>');
    }
    expect(styles.split('w:styleId="OfficialText"')[1]?.split('</w:style>')[0]).toContain(
      '<w:widowControl/>',
    );
  });

  test('has citations as footnotes, and page numbers on the outer side', () => {
    const footnotes = parts.get('word/footnotes.xml') ?? '';
    expect(footnotes).toContain('《政府工作报告（摘要）》第二部分第二节第2段');
    expect(document.match(/<w:footnoteReference w:id="\d"\/>/g)).toHaveLength(2);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = [...document.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g)].map(
      ([, type]) => type,
    );
    expect(sides.sort()).toEqual(['default', 'even']);
  });
});

test('a Word file has no character that XML has no place for', async () => {
  const text = 'a\u0000\u0008\ud800b\uffff';
  const blocks: readonly OfficialBlock[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'words', text },
    { kind: 'quotation', words: text, citation: text },
    { kind: 'facts', rows: [{ label: text, value: text }] },
  ];
  const parts = readZip(await officialToDocx({ title: text, byline: text, blocks }));
  for (const [name, xml] of parts) {
    if (name.endsWith('.xml'))
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
  }
  expect(
    readParagraphs(parts.get('word/document.xml') ?? '').filter(({ text: read }) => read.includes('ab')),
  ).toHaveLength(7);
});

test('any words at all make a page whose markup is ours alone', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '"', '&', '\n', '`', '*', '[', '](', 'script', '字', '\u0000'),
  });
  const block: fc.Arbitrary<OfficialBlock> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text }),
    fc.record({ kind: fc.constant('words' as const), text }),
    fc.record({ kind: fc.constant('quotation' as const), words: text, citation: text }),
    fc.record({
      kind: fc.constant('facts' as const),
      rows: fc.array(fc.record({ label: text, value: text })),
    }),
  );
  const ours =
    /^<\/?(?:!doctype html|html|head|meta|title|style|body|header|main|section|h[1-4]|p|table|tr|th|td|sup|a|ol|li|strong|em|code|br)(?: [^<>]*)?>$/;
  fc.assert(
    fc.property(text, fc.array(block, { maxLength: 4 }), (title, blocks) => {
      const html = officialToHtml({ title, byline: title, blocks });
      for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(ours);
    }),
  );
});
