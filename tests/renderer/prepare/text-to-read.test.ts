import { expect, test } from 'vitest';
import { textToRead } from '../../../src/renderer/prepare/text-to-read.ts';
import { speechOf, wordsBlock } from '../../support/writings.ts';

const speechSaying = (text: string) =>
  speechOf({ parts: [{ id: 'one', heading: '', blocks: [wordsBlock('a', text)] }] });

test('a speech with too little in it is not measured by', () => {
  expect(textToRead(speechSaying('各位代表。'))).toBeNull();
});

test('what is to be read ends with a sentence, and is no longer than a minute or so', () => {
  const text = textToRead(speechSaying('我们要把实事办好。'.repeat(100))) ?? '';
  expect(text).toMatch(/。$/);
  expect(text.length).toBeGreaterThan(200);
  expect(text.length).toBeLessThan(300);
});

test('words without an end are read as they are', () => {
  expect(textToRead(speechSaying('好'.repeat(300)))).toHaveLength(300);
});
