import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawAhead, type UndrawnRoom } from '../../../src/renderer/reader/draw-ahead.ts';

const length = 25;
/** In milliseconds. */
const frame = 16;
let drawn: Map<number, number>;
let rooms: Map<number, UndrawnRoom>;
let shown: number;

/** Chunks near the view, each with the place of its undrawn room. */
function ahead() {
  const elements = new Map([...rooms.keys()].map((index) => [index, { index, lastElementChild: null }]));
  return drawAhead({
    elementOf: (index) => (elements.get(index) as unknown as HTMLElement) ?? null,
    roomOf: (element) => rooms.get((element as unknown as { index: number }).index) ?? 0,
    waiting: () => [...rooms.keys()].filter((index) => (drawn.get(index) ?? 0) < length),
    drawWhole: (chunks) => {
      for (const index of chunks) drawn.set(index, length);
    },
    drawMore: (index, lines) => {
      drawn.set(index, Math.min(length, (drawn.get(index) ?? 0) + lines));
    },
    showDrawn: () => {
      shown += 1;
    },
  });
}

beforeEach(() => {
  drawn = new Map();
  shown = 0;
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frame));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what comes near is drawn a few lines with each frame, the nearest first, and then shown', () => {
  rooms = new Map([
    [3, 900],
    [4, 200],
  ]);
  ahead().begin();
  expect([...drawn.keys()]).toEqual([4]);
  expect(drawn.get(4)).toBeLessThan(length);
  let frames = 0;
  while (drawn.get(4) !== length) {
    vi.advanceTimersByTime(frame);
    frames += 1;
  }
  expect(frames).toBeGreaterThan(0);
  expect(drawn.get(3)).toBeUndefined();
  expect(shown).toBe(0);
  vi.runAllTimers();
  expect(drawn.get(3)).toBe(length);
  expect(shown).toBe(1);
});

test('what the view is in the midst of is drawn and shown at once', () => {
  rooms = new Map<number, UndrawnRoom>([
    [3, 'around'],
    [4, 300],
  ]);
  ahead().begin();
  expect([...drawn]).toEqual([[3, length]]);
  expect(shown).toBe(1);
});

test('nothing is drawn after the page is left', () => {
  rooms = new Map([[4, 200]]);
  const { begin, stop } = ahead();
  begin();
  const before = drawn.get(4);
  stop();
  vi.runAllTimers();
  expect(drawn.get(4)).toBe(before);
});
