import { expect, test } from 'vitest';
import { drawOnScreen } from '../../../../src/renderer/ui/chart/draw-on-screen.ts';
import { paperWords } from '../../../../src/renderer/ui/chart/look.ts';
import { chartOf, pointOf } from '../../../support/charts.ts';

test.each(['years', 'places'] as const)(
  'a chart of %s that can’t be drawn is told, and nothing fails',
  (shape) => {
    const chart = chartOf({ shape, points: [pointOf(1), pointOf(1e12)] });
    expect(drawOnScreen(chart, paperWords, { width: 800, fontSize: 16, isSmall: false })).toBeNull();
  },
);
