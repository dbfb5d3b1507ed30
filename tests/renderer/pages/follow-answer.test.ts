import { expect, test } from 'vitest';
import type { Figured } from '../../../src/domain/figures/figuring.ts';
import { success } from '../../../src/domain/result.ts';
import { followAnswer } from '../../../src/renderer/pages/follow-answer.ts';

/** Answers one after the other, each once it is let through. */
function following(isFinal: (value: string) => boolean) {
  const listeners = new Set<() => void>();
  const waiting: ((value: string) => void)[] = [];
  const told: string[] = [];
  const stop = followAnswer(
    {
      ask: (): Figured<string> =>
        new Promise((resolve) => {
          waiting.push((value) => resolve(success(value)));
        }),
      isFinal,
      onAnswer: (answer) => told.push(answer.ok ? answer.value : answer.error.code),
    },
    {
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  );
  const change = () => {
    for (const listener of listeners) listener();
  };
  const answer = async (at: number, value: string) => {
    waiting[at]?.(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { told, change, answer, stop, asked: () => waiting.length };
}

test('what is not final is asked again with each change', async () => {
  const { told, change, answer, asked } = following(() => false);
  await answer(0, 'some');
  change();
  await answer(1, 'more');
  expect(told).toEqual(['some', 'more']);
  expect(asked()).toBe(2);
});

test('what is final is not asked again, whatever changes', async () => {
  const { told, change, answer, asked } = following((value) => value === 'all');
  await answer(0, 'some');
  change();
  await answer(1, 'all');
  change();
  change();
  expect(told).toEqual(['some', 'all']);
  expect(asked()).toBe(2);
});

test('an answer that a later question overtook, or that comes after the end, is not told', async () => {
  const { told, change, answer, stop } = following(() => false);
  change();
  await answer(0, 'old');
  await answer(1, 'new');
  change();
  stop();
  await answer(2, 'late');
  expect(told).toEqual(['new']);
});
