import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph } from './make-docx.ts';
import { failureOf, hintedLines, linesOf, read, readLines } from './read.ts';

const size = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>';

describe('a Word file', () => {
  test('gives paragraphs with the look that their styles and they themselves have', async () => {
    const styles = `${size}
      <w:style w:styleId="a" w:type="paragraph" w:default="1"><w:name w:val="Normal"/></w:style>
      <w:style w:styleId="1"><w:name w:val="标题 1"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="48"/></w:rPr></w:style>
      <w:style w:styleId="x"><w:name w:val="我的"/><w:basedOn w:val="1"/></w:style>
      <w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>`;
    const body = [
      paragraph('目录项', '<w:pStyle w:val="t"/>'),
      paragraph('一、回顾', '<w:pStyle w:val="x"/>'),
      paragraph('二、安排', '<w:outlineLvl w:val="1"/>'),
      paragraph('省长', '<w:jc w:val="center"/>', '<w:b/>'),
      paragraph('正文正文正文正文正文'),
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>重点。</w:t></w:r><w:r><w:t>其余</w:t></w:r></w:p>',
    ].join('');
    expect(hintedLines(await read('a.docx', makeDocx({ body, styles })))).toEqual([
      ['目录项', { kind: 'contents', size: 1 }],
      ['一、回顾', { heading: 1, bold: 4, size: 1.5 }],
      ['二、安排', { heading: 2, size: 1 }],
      ['省长', { bold: 2, size: 1, isCentred: true }],
      ['正文正文正文正文正文', { size: 1 }],
      ['重点。其余', { bold: 3, size: 1 }],
    ]);
  });

  test('shows automatic numbers as Word does', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `
      <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
    const item = (text: string, list: number, at: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      ...[
        item('甲', 1, 0),
        item('乙', 1, 1),
        item('丙', 1, 1),
        item('丁', 1, 2),
        item('戊', 1, 0),
        item('己', 1, 1),
      ],
      ...[item('庚', 2, 0), item('辛', 3, 0), item('壬', 0, 0)],
    ].join('');
    expect(await readLines('a.docx', makeDocx({ body, numbering }))).toEqual([
      ...['第一章 甲', '（一）乙', '（二）丙', '二.1 丁', '第二章 戊', '（一）己'],
      ...['庚', '第十一章 辛', '壬'],
    ]);
  });

  test('leaves out what was deleted, keeps what was put in, and joins paragraphs whose end was deleted', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>
      <w:p><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>`;
    expect(await readLines('a.docx', makeDocx({ body }))).toEqual(['甲乙']);
  });

  test('leaves out field codes and hidden words, and takes what a contents field makes for one', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>第一章</w:t><w:tab/><w:t>3</w:t></w:r></w:p>
      <w:p><w:r><w:t>第二章</w:t></w:r>${field('end')}</w:p>
      <w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}<w:r><w:t>5</w:t></w:r>${field('end')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>页</w:t></w:r></w:p>`;
    expect(
      hintedLines(await read('a.docx', makeDocx({ body, styles: size }))).map(([text, { kind }]) => [
        text,
        kind,
      ]),
    ).toEqual([
      ['第一章\t3', 'contents'],
      ['第二章', 'contents'],
      ['5页', undefined],
    ]);
  });

  test('gives tables by rows, frames of one cell as their paragraphs, and pictures and text boxes in their place', async () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('指标')}${cell('值')}</w:tr><w:tr>${cell('产', '值')}${cell('5')}</w:tr></w:tbl>
      <w:tbl><w:tr>${cell('专栏1', '内容。')}</w:tr></w:tbl>
      <w:p><w:r><w:drawing><wp:docPr descr="图表"/><a:blip/></w:drawing></w:r>
      <w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph('框内')}</w:txbxContent></wps:txbx></mc:Choice>
      <mc:Fallback><w:txbxContent>${paragraph('框内')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`;
    const extracted = await read('a.docx', makeDocx({ body }));
    expect(hintedLines(extracted).map(([text, { kind }]) => [text, kind ?? 'text'])).toEqual([
      ['指标\t值', 'table-row'],
      ['产 值\t5', 'table-row'],
      ['专栏1', 'text'],
      ['内容。', 'text'],
      ['正文', 'text'],
      ['图表', 'image'],
      ['框内', 'text'],
    ]);
  });

  test('gives footnotes at the end, by the numbers that the text has for them', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('线')}</w:footnote><w:footnote w:id="2">${paragraph('注文')}</w:footnote>`;
    const body =
      '<w:p><w:r><w:t>词</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>语</w:t></w:r></w:p>';
    const extracted = await read('a.docx', makeDocx({ body, footnotes }));
    expect(hintedLines(extracted).map(([text, { kind }]) => [text, kind ?? 'text'])).toEqual([
      ['词［1］语', 'text'],
      ['［1］注文', 'note'],
    ]);
  });

  test('never looks into entities that stand outside of it', async () => {
    const evil =
      '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';
    const bytes = makeDocx({ body: '', more: { 'word/document.xml': strToU8(evil) } });
    expect(await failureOf('a.docx', bytes)).toEqual({ code: 'damaged' });
  });

  test('never takes an entity for more than it is', async () => {
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    const bytes = makeDocx({ body: '', more: { 'word/document.xml': strToU8(laughs) } });
    expect(await failureOf('a.docx', bytes)).toEqual({ code: 'damaged' });
  });

  test('that would become a thousand times larger is refused', async () => {
    const bytes = makeDocx({ body: '', more: { 'word/media/a.bin': new Uint8Array(64 * 2 ** 20) } });
    expect(await failureOf('a.docx', bytes)).toMatchObject({ code: 'too-large', what: 'unpacked' });
  });

  test('whose directory says that a part is smaller than it is is refused', async () => {
    const bytes = makeDocx({ body: paragraph('字'.repeat(9000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 9000)
        view.setUint32(at + 24, 99, true);
    }
    expect(await failureOf('a.docx', bytes)).toEqual({ code: 'damaged' });
  });

  test('that is cut short, spoilt or nested without end is refused', async () => {
    const bytes = makeDocx({ body: paragraph('正文') });
    expect(await failureOf('a.docx', bytes.subarray(0, bytes.length / 2))).toEqual({ code: 'damaged' });
    expect(await failureOf('a.docx', makeDocx({ body: '<w:p>' }))).toEqual({ code: 'damaged' });
    expect(await failureOf('a.docx', makeDocx({ body: '<w:p>'.repeat(5000) }))).toMatchObject({
      code: 'too-large',
    });
    const spoilt = makeDocx({
      body: paragraph('正文'),
      more: {
        'word/document.xml': [
          strToU8(`<w:document><w:body>${paragraph('正文')}</w:body></w:document>`),
          { level: 0 },
        ],
      },
    });
    const at = Buffer.from(spoilt).indexOf('正文');
    spoilt[at + 2] = (spoilt[at + 2] ?? 0) ^ 1;
    expect(await failureOf('a.docx', spoilt)).toEqual({ code: 'damaged' });
  });

  test('is known by its content, whatever its name ends in', async () => {
    const bytes = makeDocx({ body: paragraph('正文') });
    expect(linesOf(await read('a.pdf', bytes))).toEqual(['正文']);
  });
});
