import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeReadFailure } from '../../../src/importing/readers/describe-read-failure.ts';
import { readDocument } from '../../../src/importing/readers/read-document.ts';
import type { ReadFailure } from '../../../src/importing/readers/read-failure.ts';
import { failureOf, linesOf, read } from './read.ts';

const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (words: string) =>
  Uint8Array.from([...oleHead, ...[...words].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('a file that is no document for reading', () => {
  test.each([
    ['a.doc', ole('WordDocument'), 'doc'],
    ['a.wps', ole('WordDocument'), 'wps'],
    ['a.xls', ole('Workbook'), 'sheet'],
    ['a.docx', strToU8('{\\rtf1 abc}'), 'rtf'],
    ['a.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'ofd'],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'sheet'],
    ['a.zip', zipSync({ 'a.txt': strToU8('字') }), 'archive'],
    ['a.pdf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'image'],
    ['a.txt', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related;\n'), 'mhtml'],
  ])('%s is told by its content', async (name, bytes, format) => {
    expect(await failureOf(name, bytes)).toEqual({ code: 'unsupported', format });
  });

  test('but has a password is told so', async () => {
    expect(await failureOf('a.docx', ole('EncryptedPackage'))).toEqual({ code: 'protected' });
  });

  test('but is empty is told so', async () => {
    expect(await failureOf('a.txt', '')).toEqual({ code: 'empty' });
    expect(await failureOf('a.txt', ' \n\u3000\n')).toEqual({ code: 'empty' });
    expect(await failureOf('a.html', '<html><script>1</script>')).toEqual({ code: 'empty' });
  });

  test('but bytes without sense is told so', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);
    expect(await failureOf('a.txt', bytes)).toMatchObject({ code: 'not-text' });
  });
});

describe('a file of unusual size', () => {
  test('with a million lines is read', async () => {
    const { lines } = await read('a.txt', '推进改革\n'.repeat(1_000_000));
    expect(lines).toHaveLength(1_000_000);
  });

  test.each(['a.txt', 'a.md'])('with one line of 5 MB is read as %s', async (name) => {
    const line = '推动高质量发展，*'.repeat(200_000);
    expect(linesOf(await read(name, line))).toHaveLength(1);
  });

  test.each([
    ['a.md', '['],
    ['a.md', '`a``b'],
    ['a.md', '<!--'],
    ['a.md', '> '],
    ['a.md', '|-'],
    ['a.md', '&a;'],
    ['a.md', '<summary>'],
    ['a.html', '<font a=1>'],
    ['a.html', '<table><tr><td>'],
    ['a.html', '<a><p>'],
  ])('as %s of nothing but %s is read or refused soon', async (name, mark) => {
    const content = `${name === 'a.html' ? '<html>字' : '字'}${mark.repeat(100_000)}`;
    const result = await readDocument({ name, bytes: strToU8(content) }, {});
    expect(result.ok || result.error.code === 'too-large').toBe(true);
  });

  test('can be cancelled, and then gives nothing', async () => {
    const control = new AbortController();
    const bytes = strToU8('推进改革\n'.repeat(1_000_000));
    const reading = readDocument({ name: 'a.txt', bytes }, { signal: control.signal });
    control.abort();
    expect(await reading).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});

const failures: readonly ReadFailure[] = [
  { code: 'empty' },
  { code: 'unsupported', format: 'doc' },
  { code: 'damaged' },
  { code: 'protected' },
  { code: 'scanned', pages: 3 },
  { code: 'garbled' },
  { code: 'too-large', what: 'file', limit: 64 * 2 ** 20 },
  { code: 'not-text', line: 12 },
  { code: 'not-text', line: null },
  { code: 'unsafe' },
  { code: 'cancelled' },
];

describe('a failure', () => {
  test.each(failures)('$code is told in words: the file, what is safe, what to do next', (failure) => {
    const chinese = describeReadFailure(failure, '报告.doc', 'zh');
    expect(chinese.title).toContain('报告.doc');
    expect(chinese.detail).toContain('原文件没有改动');
    expect(chinese.next).toMatch(/[。？]$/);
    const english = describeReadFailure(failure, 'report.doc', 'en');
    expect(english.title).toContain('report.doc');
    expect(english.detail).toContain('was not changed');
    expect(`${english.title}${english.detail}${english.next}`).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('of an older Word file says how to get one that can be read', () => {
    const { next } = describeReadFailure({ code: 'unsupported', format: 'wps' }, 'a.wps', 'zh');
    expect(next).toContain('请用 Word 或 WPS 打开，另存为 .docx');
  });
});
