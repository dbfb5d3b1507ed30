import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRange, indexLines, locateAnchor, wholeLine } from '../../../src/domain/notes/anchor.ts';
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [report] = openQingpu().reports as [Report];
const index = indexLines(report);
const text = shownText(report);
const place = fc
  .nat(report.lines.length - 1)
  .chain((at) => fc.tuple(fc.constant(at), fc.nat(report.lines[at]?.text.length ?? 0)));

describe('an anchor', () => {
  test('described is an anchor found, wherever it begins and ends', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [a, b] = [one, other].sort((x, y) => x[0] - y[0] || x[1] - y[1]) as [
          [number, number],
          [number, number],
        ];
        const range = {
          start: { line: report.lines[a[0]]?.id ?? '', offset: a[1] },
          end: { line: report.lines[b[0]]?.id ?? '', offset: b[1] },
        };
        const anchor = describeRange(report, range, 'v');
        if (a[0] === b[0] && a[1] === b[1]) {
          expect(anchor).toBeNull();
          return;
        }
        if (!anchor) throw new Error('not described');
        expect(locateAnchor(report, anchor, index)).toEqual(range);
        const { start, end } = anchor.position;
        expect(text.slice(start, end)).toBe(anchor.quote.exact);
        expect(text.slice(Math.max(0, start - 32), start)).toBe(anchor.quote.prefix);
        expect(text.slice(end, end + 32)).toBe(anchor.quote.suffix);
      }),
    );
  });

  test('is not found where the words have changed', () => {
    const line = report.lines.find((candidate) => candidate.id === '2.2.2');
    if (!line) throw new Error('no item 2.2.2');
    const anchor = describeRange(report, wholeLine(line), 'v');
    if (!anchor) throw new Error('not described');
    const revised = {
      ...report,
      lines: report.lines.map((each) => ({ ...each, text: each.text.replace('222亿元', '232亿元') })),
    };
    expect(locateAnchor(revised, anchor, index)).toBeNull();
  });
});
