import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { journalMessages } from '../../src/shell/journal-messages.ts';
import { note } from '../journal/made-up.ts';

function isTaken(call: keyof typeof journalMessages, argument: unknown): boolean {
  return v.safeParse(journalMessages[call], argument, { abortEarly: true }).success;
}

const withValue = (value: unknown) => [{ ...note(1), value }];

describe('what a page asks of the journal', () => {
  it('is taken when it is records of JSON', () => {
    const place = { line: '1', offset: 2 };
    expect(isTaken('record', [note(1), note(2)])).toBe(true);
    expect(isTaken('record', withValue({ start: place, end: place, tags: ['a'], later: undefined }))).toBe(
      true,
    );
    expect(isTaken('takeSnapshot', { reason: 'found', found: [note(1)] })).toBe(true);
  });

  it('is refused at once when it is an array of holes', () => {
    const holes = new Array(2 ** 32 - 1);
    expect(isTaken('record', holes)).toBe(false);
    expect(isTaken('takeSnapshot', { reason: 'found', found: holes })).toBe(false);
    expect(isTaken('record', withValue({ tags: holes }))).toBe(false);
  });

  it('is refused at once when it holds itself, or the same over and over', () => {
    const round: { self?: object } = {};
    round.self = round;
    let shared: object = {};
    for (let level = 0; level < 60; level += 1) shared = { one: shared, other: shared };
    expect(isTaken('record', withValue(round))).toBe(false);
    expect(isTaken('record', withValue(shared))).toBe(false);
  });

  it('is refused when JSON would not give it back', () => {
    for (const value of [Number.NaN, 1n, new Date(0), new Map(), new Uint8Array(1)]) {
      expect(isTaken('record', withValue({ value }))).toBe(false);
    }
  });
});
