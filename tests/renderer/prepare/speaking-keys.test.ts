import { expect, test } from 'vitest';
import { type PressedKey, speakingCommand } from '../../../src/renderer/prepare/speaking-keys.ts';

const press = (key: string, held: Partial<PressedKey> = {}) =>
  speakingCommand({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('space and the keys of a clicker go on and back', () => {
  expect([press(' '), press('PageDown'), press(' ', { shiftKey: true }), press('PageUp')]).toEqual([
    'on',
    'on',
    'back',
    'back',
  ]);
});

test('letters count in either case, and other keys mean nothing', () => {
  expect([press('P'), press('p'), press('n'), press('x'), press('Tab')]).toEqual([
    'pause',
    'pause',
    'next-part',
    null,
    null,
  ]);
});

test('keys held with Ctrl, Alt or ⌘ stay those of the app', () => {
  expect([
    press('p', { ctrlKey: true }),
    press('ArrowLeft', { altKey: true }),
    press('+', { metaKey: true }),
  ]).toEqual([null, null, null]);
});
