import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Label,
  labelGap,
  labelPoints,
  type PlacedMark,
  widthOf,
} from '../../../../src/renderer/ui/chart/label-points.ts';

const fontSize = 16;
const floor = 1000;

function markAt(x: number, y: number, given: Partial<PlacedMark> = {}): PlacedMark {
  return { x, y, words: '5.2%', isKept: false, side: 'above', ...given };
}

function boxOf(marks: readonly PlacedMark[], { mark, side }: Label) {
  const { x = 0, y = 0, words = '' } = marks[mark] ?? {};
  const half = widthOf(words, fontSize) / 2;
  const middle = y + (side === 'above' ? -1 : 1) * (labelGap + fontSize / 2);
  return { left: x - half, right: x + half, top: middle - fontSize / 2, bottom: middle + fontSize / 2 };
}

const anyMark = fc
  .record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) })
  .map(({ x, y }) => markAt(x, y));

test('no label lies over another', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
      const boxes = labelPoints(marks, fontSize, floor).map((label) => boxOf(marks, label));
      boxes.forEach((one, at) => {
        for (const other of boxes.slice(at + 1)) {
          const isApart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(isApart).toBe(true);
        }
      });
    }),
  );
});

test('a mark that has room says its value on its own side', () => {
  expect(labelPoints([markAt(0, 0), markAt(200, 0, { side: 'below' })], fontSize, floor)).toEqual([
    { mark: 0, side: 'above' },
    { mark: 1, side: 'below' },
  ]);
});

test('what would lie over another takes the other side, and then says nothing', () => {
  const marks = [markAt(0, 0), markAt(10, 0), markAt(20, 0)];
  expect(labelPoints(marks, fontSize, floor)).toEqual([
    { mark: 0, side: 'above' },
    { mark: 1, side: 'below' },
  ]);
});

test('what must be said is said first, and even over another', () => {
  const marks = [markAt(0, 0), markAt(5, 0, { isKept: true }), markAt(10, 0, { isKept: true })];
  const labels = labelPoints(marks, fontSize, floor);
  expect(labels.map(({ mark }) => mark)).toEqual([1, 2]);
});

test('no value is said where the years stand while there is room above', () => {
  const low = markAt(0, 190, { side: 'below' });
  expect(labelPoints([low], fontSize, 200)).toEqual([{ mark: 0, side: 'above' }]);
  const besideLabel = [markAt(10, 190, { isKept: true }), markAt(0, 190, { isKept: true })];
  expect(labelPoints(besideLabel, fontSize, 200).map(({ side }) => side)).toEqual(['above', 'below']);
});
