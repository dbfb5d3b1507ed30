import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf, linesOf, read, readLines, utf8 } from './read.ts';

const report =
  '政府工作报告\n——2026年1月28日在第四次会议上\n\n各位代表：\n　　现在，我代表省人民政府报告工作。\n';
const reportLines = [
  '政府工作报告',
  '——2026年1月28日在第四次会议上',
  '各位代表：',
  '现在，我代表省人民政府报告工作。',
];

describe('a plain text', () => {
  test('gives each paragraph as a line, without the white space around it', async () => {
    const extracted = await read('报告.txt', report);
    expect(linesOf(extracted)).toEqual(reportLines);
    expect(extracted.text).toBe(reportLines.map((line) => `${line}\n`).join(''));
  });

  test.each([
    ['UTF-8 with a byte order mark', utf8(`\ufeff${report}`)],
    ['UTF-16, little end first', utf16(`\ufeff${report}`, true)],
    ['UTF-16, big end first', utf16(`\ufeff${report}`, false)],
    ['UTF-16 without a byte order mark', utf16(report, true)],
    ['UTF-16 without a byte order mark, big end first', utf16(report, false)],
    ['the line ends of Windows', utf8(report.replaceAll('\n', '\r\n'))],
    ['the line ends of old Macs', utf8(report.replaceAll('\n', '\r'))],
  ])('is read the same in %s', async (_, bytes) => {
    expect(await readLines('报告.txt', bytes)).toEqual(reportLines);
  });

  test('is read in GB18030', async () => {
    expect(await readLines('a.txt', gbReport)).toEqual(['政府工作报告', '各位代表：']);
  });

  test('put together of two encodings is read line by line', async () => {
    const bytes = joined(utf8('第一部分。\n'), gbReport, utf8('\n第二部分。'));
    expect(await readLines('a.txt', bytes)).toEqual([
      '第一部分。',
      '政府工作报告',
      '各位代表：',
      '第二部分。',
    ]);
  });

  test('is refused, with the line, where bytes are no text', async () => {
    const bytes = joined(utf8('第一行。\n第二'), Uint8Array.of(0xff, 0xfe, 0xff), utf8('行。\n'));
    expect(await failureOf('a.txt', bytes)).toEqual({ code: 'not-text', line: 2 });
  });

  test('in an encoding of another language is refused rather than shown as wrong characters', async () => {
    // 「這是繁體中文的報告，請各位代表審議」 in Big5.
    const big5 = bytesOf(
      'b36f ac4f c163 c5e9 a4a4 a4e5 aaba b3f8 a769 a141 bdd0 a655 a6ec a54e aaed bc66 c4b3',
    );
    expect(await failureOf('a.txt', big5)).toMatchObject({ code: 'not-text' });
  });

  test('loses control and bidi characters, and shows that half a character is missing', async () => {
    const bytes = utf16('\ufeff一\u0000二\u202e三\u200b四\ud800五', true);
    expect(await readLines('a.txt', bytes)).toEqual(['一二三四\ufffd五']);
  });

  test('that was cut into lines of one width is put together', async () => {
    const sentence =
      '我们要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，';
    const paragraphs = Array.from({ length: 5 }, (_, at) => `${sentence.repeat(4)}第${at}段完。`);
    const cut = paragraphs.flatMap((words) => wrap(`　　${words}`, 30)).join('\n');
    expect(await readLines('a.txt', `一、标题\n${cut}`)).toEqual(['一、标题', ...paragraphs]);
  });

  test('of long paragraphs is not put together, even where lines end without a full stop', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${at}推动高质量发展迈出坚实步伐、`.repeat(8));
    expect(await readLines('a.txt', lines.join('\n'))).toEqual(lines);
  });

  test('of a list with entries of one length is not put together', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `${at + 10}．某某县人民政府`);
    expect(await readLines('a.txt', lines.join('\n'))).toEqual(lines);
  });

  test('loses no character and keeps their order', async () => {
    // Every other byte a NUL is what UTF-16 is known by.
    const line = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const source = `字${lines.join('\n')}`;
        const extracted = await read('a.txt', utf8(source));
        expect(withoutSpace(extracted.text)).toBe(withoutSpace(source.replace(unseen, '')));
        for (const text of linesOf(extracted)) expect(text).toBe(text.trim());
      }),
    );
  });
});

const unseen =
  /[^\P{Cc}\s]|[\u0085\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

function withoutSpace(text: string): string {
  return text.replace(/[\s\u0085]/gu, '');
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function bytesOf(hex: string): Uint8Array {
  const pairs = hex.replaceAll(' ', '').match(/../g) ?? [];
  return Uint8Array.from(pairs.map((pair) => Number.parseInt(pair, 16)));
}

/** 「政府工作报告」 and 「各位代表：」 */
const gbReport = bytesOf('d5 feb8 aeb9 a4d7 f7b1 a8b8 e60a b8f7 cebb b4fa b1ed a3ba');

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function wrap(text: string, width: number): string[] {
  return text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}
