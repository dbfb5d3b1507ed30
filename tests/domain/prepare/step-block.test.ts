import { expect, test } from 'vitest';
import { dropBlock, stepBlock } from '../../../src/domain/prepare/step-block.ts';
import type { Speech } from '../../../src/domain/prepare/writing.ts';
import { speechOf } from '../../support/writings.ts';

const order = ({ parts }: Speech) => parts.map(({ blocks }) => blocks.map(({ id }) => id).join('')).join('|');
const speech = speechOf();

test('a block goes up and down within its part, and past its end into the next', () => {
  expect(order(speech)).toBe('ab|c');
  expect(order(stepBlock(speech, 'a', 1))).toBe('ba|c');
  expect(order(stepBlock(speech, 'b', -1))).toBe('ba|c');
  expect(order(stepBlock(speech, 'b', 1))).toBe('a|bc');
  expect(order(stepBlock(speech, 'c', -1))).toBe('abc|');
});

test('where there is nowhere to go nothing changes', () => {
  expect(stepBlock(speech, 'a', -1)).toBe(speech);
  expect(stepBlock(speech, 'c', 1)).toBe(speech);
  expect(stepBlock(speech, 'none', 1)).toBe(speech);
});

test('a block that is dropped stands before what it was dropped on', () => {
  expect(order(dropBlock(speech, 'a', 'two', 0))).toBe('b|ac');
  expect(order(dropBlock(speech, 'a', 'one', 2))).toBe('ba|c');
  expect(order(dropBlock(speech, 'b', 'one', 0))).toBe('ba|c');
  expect(order(dropBlock(speech, 'a', 'one', 1))).toBe('ab|c');
});
