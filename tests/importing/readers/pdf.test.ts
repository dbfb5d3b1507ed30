import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maps } from '../../../src/importing/readers/pdf/chinese-cmaps.json';
import { writtenLetters } from '../../../src/importing/readers/pdf/compatible-letters.ts';
import { readDocument } from '../../../src/importing/readers/read-document.ts';
import { makeRandom } from '../../bench/random.ts';
import { spoilBytes } from '../../fuzz/inputs/bytes.ts';
import { lines, makePdf, type PdfText } from './make-pdf.ts';
import { failureOf, hintedLines, read, readLines } from './read.ts';

const full = '推动高质量发展取得新的成效全面深化改革开放';
const long = (count: number, last: string) => [
  full.slice(0, full.length - 2),
  ...Array.from({ length: count }, () => full),
  last,
];

test('of characters that share a shape, the simplified one is taken', () => {
  expect(writtenLetters('⼾籍、橡㬵、ﬁ')).toBe('户籍、橡胶、fi');
});

describe('a PDF', () => {
  test('gives its paragraphs put together again, in fonts that are not embedded and name their own codes', async () => {
    const pdf = makePdf([
      [
        { words: '政府工作报告', x: 122, y: 740, size: 32, isBold: true },
        ...lines([...long(2, '第一段完。'), ...long(1, '第二段完。')], 50, 680, [0, 4]),
      ],
    ]);
    expect(hintedLines(await read('a.pdf', pdf))).toEqual([
      ['政府工作报告', { bold: 6, size: 2, isCentred: true }],
      [long(2, '第一段完。').join(''), { size: 1 }],
      [long(1, '第二段完。').join(''), { size: 1 }],
    ]);
  });

  test('is read from whatever holds its bytes, and leaves these as they are', async () => {
    const pdf = Buffer.from(makePdf([lines(long(2, '完。'), 50, 680, [0])]));
    const before = Buffer.from(pdf);
    expect((await readDocument({ name: 'a.pdf', bytes: pdf }, {})).ok).toBe(true);
    expect(pdf.equals(before)).toBe(true);
  });

  test('is read column by column', async () => {
    const half = full.slice(0, 12);
    const column = (x: number, name: string): PdfText[] =>
      lines([half.slice(2), ...Array.from({ length: 8 }, () => half), `${name}完。`], x, 700);
    const pdf = makePdf([
      [{ words: '题目在两栏之上居中放置', x: 200, y: 750 }, ...column(60, '左'), ...column(330, '右')],
    ]);
    const text = (name: string) => `${half.slice(2)}${half.repeat(8)}${name}完。`;
    expect(await readLines('a.pdf', pdf)).toEqual(['题目在两栏之上居中放置', text('左'), text('右')]);
  });

  test('is read column by column where they stand close, and two of their lines at one height', async () => {
    const half = full.slice(0, 12);
    const [left, right] = [
      lines([...Array.from({ length: 9 }, () => half), '左完。'], 60, 700),
      lines([...Array.from({ length: 8 }, () => half), '右完。'], 268, 692),
    ];
    const level = right.map((line, index) => (index === 4 ? { ...line, y: left[4]?.y ?? 0 } : line));
    expect(await readLines('a.pdf', makePdf([[...left, ...level]]))).toEqual([
      `${half.repeat(9)}左完。`,
      `${half.repeat(8)}右完。`,
    ]);
  });

  test('gives running heads and page numbers as lines of their own, which part no paragraph', async () => {
    const page = (number: number, words: readonly string[], indented: readonly number[]) => [
      { words: '政府工作报告', x: 250, y: 770, size: 9 },
      ...lines(words, 50, 700, indented),
      { words: `—${number}—`, x: 280, y: 30, size: 9 },
    ];
    const [first, second, third] = [
      long(3, full),
      [full, '第一段完。', ...long(1, full)],
      [full, '第二段完。'],
    ];
    const pdf = makePdf([page(1, first, [0]), page(2, second, [2]), page(3, third, [])]);
    const found = await readLines('a.pdf', pdf);
    expect(found.filter((line) => line.length > 10)).toEqual([
      [...first, full, '第一段完。'].join(''),
      [...long(1, full), full, '第二段完。'].join(''),
    ]);
    expect(found.filter((line) => line === '政府工作报告')).toHaveLength(3);
    expect(found.filter((line) => /^—\d—$/.test(line))).toEqual(['—1—', '—2—', '—3—']);
  });

  test('gives tables by rows', async () => {
    const row = (y: number, ...cells: string[]) =>
      cells.map((words, index) => ({ words, x: 60 + index * 160, y }));
    const pdf = makePdf([
      [...row(700, '指标', '二零二五', '二零二六'), ...row(676, '产值', '一百亿元', '二百亿元')],
    ]);
    expect(hintedLines(await read('a.pdf', pdf))).toEqual([
      ['指标\t二零二五\t二零二六', { kind: 'table-row', size: 1 }],
      ['产值\t一百亿元\t二百亿元', { kind: 'table-row', size: 1 }],
    ]);
  });

  test('writes the characters that were written where its font names radicals', async () => {
    expect(await readLines('a.pdf', makePdf([[{ words: '⼈⺠⽤⸺⻓', x: 50, y: 700 }]]))).toEqual([
      '人民用——长',
    ]);
  });

  test('with a password is told from one that is damaged, cut short, or has no text', async () => {
    const words = lines(long(2, '完。'), 50, 700);
    expect(await failureOf('a.pdf', makePdf([words], { encrypt: true }))).toEqual({ code: 'protected' });
    const whole = makePdf([words]);
    expect(await failureOf('a.pdf', whole.subarray(0, whole.length * 0.7))).toEqual({ code: 'damaged' });
    expect(await failureOf('a.pdf', '%PDF-1.4\nnothing\n%%EOF')).toEqual({ code: 'damaged' });
    expect(await failureOf('a.pdf', makePdf([[], [], []]))).toEqual({ code: 'scanned', pages: 3 });
  });

  test('whose fonts do not say which letters they show is refused rather than shown as wrong ones', async () => {
    const words = [{ words: '\ue000\ue001\ue002\ue003\ue004', x: 50, y: 700 }];
    expect(await failureOf('a.pdf', makePdf([words], { encoding: 'Identity-H' }))).toEqual({
      code: 'garbled',
    });
    const japanese = [{ words: '政府工作', x: 50, y: 700 }];
    expect(await failureOf('a.pdf', makePdf([japanese], { encoding: 'UniJIS-UCS2-H' }))).toEqual({
      code: 'garbled',
    });
  });

  test('that is spoilt anywhere is read or refused, and nothing is thrown', async () => {
    const whole = makePdf([lines(long(1, '完。'), 50, 700)]);
    const random = makeRandom(20_260_128);
    for (let trial = 0; trial < 12; trial += 1) {
      const bytes = spoilBytes(random, whole, [whole]);
      const result = await readDocument({ name: 'a.pdf', bytes }, {});
      expect(result.ok ? result.value.text : result.error.code).not.toBe('');
    }
  });

  test('of 300 pages tells how far it is, and can be cancelled', async () => {
    const pages = Array.from({ length: 300 }, (_, index) => [
      { words: `第${index}页的正文内容在此`, x: 50, y: 400 },
    ]);
    const bytes = makePdf(pages);
    const control = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      if (done > 0.5) control.abort();
    };
    const result = await readDocument({ name: 'a.pdf', bytes }, { onProgress, signal: control.signal });
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.toSorted((one, other) => one - other)).toEqual(seen);
  });
});

test('the bundled character maps are those of pdf.js', () => {
  const folder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps');
  const files = new Set(readdirSync(folder));
  for (const [name, map] of Object.entries(maps)) {
    expect(files.has(`${name}.bcmap`)).toBe(true);
    expect(Buffer.from(map, 'base64').equals(readFileSync(join(folder, `${name}.bcmap`)))).toBe(true);
  }
});
