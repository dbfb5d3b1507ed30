import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAsRead } from '../../../src/renderer/search/ask-as-read.ts';
import type { SupplyProgress } from '../../../src/renderer/storage/document-supply.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

let tell: (progress: SupplyProgress) => void;
const subscribe = (listener: typeof tell) => {
  tell = listener;
  return () => {
    tell = () => undefined;
  };
};
const read = (count: number) => tell({ read: count, unreadable: 1, all: 101 });

test('asks once a second however many documents are read in, and at once when all are', () => {
  const ask = vi.fn();
  askAsRead(subscribe, ask);
  for (let count = 1; count <= 30; count += 1) {
    read(count);
    vi.advanceTimersByTime(50);
  }
  expect(ask).toHaveBeenCalledTimes(1);
  read(100);
  expect(ask).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('asks no more once it is ended', () => {
  const ask = vi.fn();
  const end = askAsRead(subscribe, ask);
  read(1);
  end();
  vi.advanceTimersByTime(5000);
  expect(ask).not.toHaveBeenCalled();
});
