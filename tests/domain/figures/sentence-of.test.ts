import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { sayValue } from '../../../src/domain/figures/say-value.ts';
import { sentenceOf } from '../../../src/domain/figures/sentence-of.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

test('a sentence is whole, with its mark, and has the number where it says', () => {
  const text = '稳中有进！ 投资完成600亿元；增长5%，均达目标。其他工作。';
  const report = makeReport([paragraph('1.0.1', text)]);
  const [line] = report.lines;
  const [first, second] = findFigures(report);
  if (!line || !first || !second) throw new Error('no figures');
  expect(sentenceOf(line, first)).toEqual({ text: '投资完成600亿元；增长5%，均达目标。', from: 4, to: 9 });
  expect(sentenceOf(line, second).text).toBe('投资完成600亿元；增长5%，均达目标。');
});

test('every figure of the bundled documents is found again in its sentence', () => {
  for (const report of openQingpu().reports) {
    const lines = new Map(report.lines.map((line) => [line.id, line]));
    for (const figure of findFigures(report)) {
      const line = lines.get(figure.line);
      if (!line) throw new Error('no line');
      const { text, from, to } = sentenceOf(line, figure);
      expect(line.text).toContain(text);
      expect(text.slice(from, to)).toBe(line.text.slice(figure.start - line.start, figure.end - line.start));
    }
  }
});

test('of a sentence without end as much is taken as can be read, and no half of a character', () => {
  for (const around of ['增加，', '𠮷', '𠮷，']) {
    const before = around.repeat(3000);
    const text = `${before}600亿元${before}`;
    const [start, end] = [before.length, before.length + 5];
    const sentence = sentenceOf({ text, start: 0 }, { start, end });
    expect(sentence.text.length).toBeLessThanOrEqual(405);
    expect(sentence.text.length).toBeGreaterThan(400 - 2);
    expect(() => encodeURIComponent(sentence.text)).not.toThrow();
    expect(sentence.text.slice(sentence.from, sentence.to)).toBe('600亿元');
  }
});

test('whatever stands around a number, its sentence lies in the line and holds it', () => {
  const words = fc.string({ unit: fc.constantFrom('投', '。', '！', '\n', ' ', '，', '5', '%') });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = `${before}600亿元${after}`;
      const line = { text, start: 100 };
      const [start, end] = [100 + before.length, 100 + before.length + 5];
      const sentence = sentenceOf(line, { start, end });
      expect(text).toContain(sentence.text);
      expect(sentence.text.slice(sentence.from, sentence.to)).toBe('600亿元');
    }),
  );
});

test.each([
  ['固定资产投资增长5%左右。', '增长5%左右'],
  ['固定资产投资下降0.3%。', '下降0.3%'],
  ['固定资产投资超过600亿元。', '超过600亿元'],
  ['新增床位1100余张。', '1100余张'],
  ['绿化率达到45%以上。', '45%以上'],
])('of %s the value is said as %s', (text, said) => {
  const report = makeReport([paragraph('1.0.1', text)]);
  const [figure] = findFigures(report);
  if (!figure) throw new Error('no figure');
  const start = report.lines[0]?.start ?? 0;
  expect(sayValue(figure, text.slice(figure.start - start, figure.end - start))).toBe(said);
});
