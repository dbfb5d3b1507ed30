import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markRuns, markTops, nearestMark } from '../../../src/renderer/reader/find-marks.ts';
import { FoundInText } from '../../../src/renderer/reader/found-in-text.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';

const report = makeReport([paragraph('1', '字'.repeat(1000))]);

function foundAt(...offsets: readonly number[]): FoundInText {
  return new FoundInText(report, Int32Array.from(offsets.flatMap((offset) => [offset, offset + 1])));
}

describe('the marks beside the text', () => {
  test('stand within each stretch by their share of its text', () => {
    const stretches = [
      { from: 0, to: 100, top: 10, bottom: 30 },
      { from: 101, to: 1000, top: 130, bottom: 230 },
    ];
    expect([...markTops(foundAt(0, 50, 101, 551), stretches)].map(Math.round)).toEqual([10, 20, 130, 180]);
  });

  test('stand at the nearest stretch where their own is not laid out', () => {
    const stretches = [{ from: 100, to: 200, top: 10, bottom: 30 }];
    expect([...markTops(foundAt(0, 999), stretches)]).toEqual([10, 30]);
    expect([...markTops(foundAt(0), [])]).toEqual([0]);
  });

  test('are one run where they touch, and never more runs than the strip has room for', () => {
    expect(markRuns(Float32Array.of(1, 2, 4.5, 20))).toEqual([
      [1, 7],
      [20, 23],
    ]);
    const many = Float32Array.from({ length: 50_000 }, (_, at) => at / 100);
    expect(markRuns(many)).toEqual([[0, 502]]);
  });

  test('are gone to by the nearest one', () => {
    const heights = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(heights, fc.nat({ max: 500 }), (tops, height) => {
        const sorted = Float32Array.from(tops.toSorted((one, other) => one - other));
        const distance = Math.abs((sorted[nearestMark(sorted, height)] ?? Number.NaN) - height);
        expect(distance).toBe(Math.min(...tops.map((top) => Math.abs(top - height))));
      }),
    );
    expect(nearestMark(new Float32Array(), 5)).toBe(-1);
  });
});
