import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintedLines, linesOf, read, readLines, utf8 } from './read.ts';

describe('a web page', () => {
  test('gives headings, paragraphs, lists and images with what they are', async () => {
    const source = `<!DOCTYPE html><title>报告 - 网站</title><h1>政府工作报告</h1>
      <p align="center">——在<b>会议</b>上</p><p><strong>一、回顾</strong></p>
      <p>第一句，\n第二句。<br>　　另一段</p><ul><li>甲</ul><ol start="3"><li>乙<li>丙</ol><img src="a.png" alt="图表">`;
    const extracted = await read('a.html', source);
    expect(extracted.metadata.title).toBe('报告 - 网站');
    expect(hintedLines(extracted)).toEqual([
      ['政府工作报告', { heading: 1 }],
      ['——在会议上', { isCentred: true }],
      ['一、回顾', { bold: 4 }],
      ['第一句，第二句。', {}],
      ['另一段', {}],
      ['甲', { kind: 'list-item' }],
      ['3. 乙', { kind: 'list-item' }],
      ['4. 丙', { kind: 'list-item' }],
      ['图表', { kind: 'image' }],
    ]);
  });

  test('shows nothing that a browser would not show, and runs nothing', async () => {
    const source = `<html><body onload="globalThis.ran = true"><script>globalThis.ran = true; document.write('x')</script>
      <style>p{}</style><noscript>无</noscript><template>无</template><div hidden>无</div>
      <p style="display: none">无</p><!-- 无 --><iframe srcdoc="无"></iframe>
      <img src="x" onerror="globalThis.ran = true"><p onclick="globalThis.ran = true">有</p><a href="javascript:1">链接</a>`;
    expect(await readLines('a.html', source)).toEqual(['图', '有', '链接']);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });

  test('gives tables of data by rows, and takes tables that lay out the page apart', async () => {
    const data =
      '<table><caption>表1</caption><tr><th>指标<th>值<tr><td>产<br>值<td><p>5</p><p>万</p></table>';
    const source = `<table><tr><td>菜单<td><h2>标题</h2><p>正文。</p>${data}</table>`;
    expect(hintedLines(await read('a.html', source))).toEqual([
      ['菜单', {}],
      ['标题', { heading: 2 }],
      ['正文。', {}],
      ['表1', { kind: 'table-row' }],
      ['指标\t值', { kind: 'table-row', bold: 4 }],
      ['产 值\t5 万', { kind: 'table-row' }],
    ]);
  });

  test('gives sizes of the type in relation to the one most used', async () => {
    const source = '<p style="font-size:16px">正文正文正文</p><p style="font-size:24pt">大</p><p>未说</p>';
    expect(hintedLines(await read('a.html', source))).toEqual([
      ['正文正文正文', { size: 1 }],
      ['大', { size: 2 }],
      ['未说', {}],
    ]);
  });

  test('is read in the encoding that it declares, and in UTF-8 where it only declares another', async () => {
    const gb = Uint8Array.of(...utf8('<html><meta charset=gb2312><p>'), 0xb1, 0xa8, 0xb8, 0xe6);
    expect(await readLines('a.htm', gb)).toEqual(['报告']);
    expect(await readLines('a.htm', '<html><meta charset=gb2312><p>报告')).toEqual(['报告']);
  });

  test('is known by its beginning, whatever its name ends in', async () => {
    expect(await readLines('a.txt', '\n<!doctype html><p>报告')).toEqual(['报告']);
  });

  test('loses no visible character', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'一二。（a1 <>&"'), minLength: 1, maxLength: 12 });
    const block = fc.tuple(fc.constantFrom('p', 'div', 'h2', 'li', 'td', 'b', 'span', 'center'), words);
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (given) => {
        const source = given.map(([name, text]) => {
          const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          const element = `<${name}>${escaped}</${name}>`;
          return name === 'td' ? `<table><tr>${element}</tr></table>` : element;
        });
        const extracted = await read('a.html', `<html>字${source.join('')}`);
        const shown = linesOf(extracted).join('').replace(/\s/g, '');
        expect(shown).toBe(`字${given.map(([, text]) => text).join('')}`.replace(/\s/g, ''));
      }),
    );
  });
});
