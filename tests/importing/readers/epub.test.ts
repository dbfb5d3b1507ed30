import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeEpub } from './make-epub.ts';
import { failureOf, hintedLines, read } from './read.ts';

describe('an EPUB', () => {
  test('gives its chapters in reading order, and its navigation as contents', async () => {
    const chapters = {
      'nav.xhtml':
        '<html><body><nav><ol style="list-style:none"><li><a href="b.xhtml">第一章</a></li></ol></nav></body></html>',
      'b.xhtml':
        '<?xml version="1.0"?><html><head><title>不显示</title></head><body><h1>第一章</h1><p>甲&#160;乙</p></body></html>',
      'a.xhtml': '<html><body><p>丙</p><script>alert(1)</script></body></html>',
    };
    const extracted = await read('a.epub', makeEpub({ chapters, navigation: 'nav.xhtml' }));
    expect(extracted.metadata).toEqual({ title: '书名', source: '来源' });
    expect(hintedLines(extracted)).toEqual([
      ['第一章', { kind: 'contents' }],
      ['第一章', { heading: 1 }],
      ['甲\u00a0乙', {}],
      ['丙', {}],
    ]);
  });

  test.each([
    ['its package file', makeEpub({ chapters: {}, packagePath: '../../etc/passwd' })],
    ['a chapter', makeEpub({ chapters: { '../../../etc/passwd': '' } })],
    ['a chapter at another address', makeEpub({ chapters: { 'https://a.cn/..': '' } })],
    ['a part of its zip file', makeEpub({ chapters: { 'a.xhtml': '<p>字' }, more: { '../a': strToU8('') } })],
  ])('is refused when %s leads out of it', async (_, bytes) => {
    expect(await failureOf('a.epub', bytes)).toEqual({ code: 'unsafe' });
  });

  test('is refused when its chapters are locked, or one is missing', async () => {
    const lock =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>';
    const more = { 'META-INF/encryption.xml': strToU8(lock) };
    expect(await failureOf('a.epub', makeEpub({ chapters: { 'a.xhtml': '<p>字' }, more }))).toEqual({
      code: 'protected',
    });
    const missing = makeEpub({ chapters: { 'a.xhtml': '<p>字' }, packagePath: 'OEBPS/b.opf' });
    expect(await failureOf('a.epub', missing)).toEqual({ code: 'damaged' });
  });
});
