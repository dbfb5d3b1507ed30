import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeRange } from '../../../src/domain/notes/anchor.ts';
import { lineAt, rangeAt } from '../../../src/domain/notes/range-at.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { importedDocument } from '../../support/imported-document.ts';

const { report } = importedDocument('d', ['过去一年，生产总值增长5.2%。', '今年要稳就业。', '完。']);
const text = shownText(report);

test('the words of a span are those of its range', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      const words = text.slice(span.start, span.end);
      const range = rangeAt(report, span);
      if (range === null) expect(words === '' || words === '\n').toBe(true);
      else expect(describeRange(report, range, 'v')?.quote.exact).toBe(words.replace(/\n$/, ''));
    }),
  );
});

test.each([
  [-1, 3],
  [0, text.length + 1],
  [5, 5],
  [9, 4],
  [Number.NaN, 3],
])('there is no range from %d to %d', (start, end) => {
  expect(rangeAt(report, { start, end })).toBeNull();
});

test('every offset has its line, and none outside the text', () => {
  for (const line of report.lines) expect(lineAt(report.lines, line.start + line.text.length)).toBe(line);
  expect(lineAt(report.lines, -1)).toBeNull();
  expect(lineAt(report.lines, text.length)).toBeNull();
  expect(lineAt([], 0)).toBeNull();
});
