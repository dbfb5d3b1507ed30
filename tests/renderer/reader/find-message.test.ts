import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { findMessage } from '../../../src/renderer/reader/find-message.ts';
import { FoundInText } from '../../../src/renderer/reader/found-in-text.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';

/** Says the keys. */
const t = await createInstance().init({ lng: 'zh', resources: {} });
const nothing = new FoundInText(makeReport([paragraph('1', '产业')]), new Int32Array());
const answered = {
  query: '就业',
  found: nothing,
  isWaiting: false,
  isSlow: false,
  isComposing: false,
  refusal: null,
  wrapped: null,
};

test('that nothing was found is said once it was looked for, and not while an input method composes', () => {
  expect(findMessage(answered, t)).toBe('find.none');
  expect(findMessage({ ...answered, isWaiting: true }, t)).toBeNull();
  expect(findMessage({ ...answered, query: 'jiuye', isComposing: true }, t)).toBeNull();
  expect(findMessage({ ...answered, query: ' ' }, t)).toBeNull();
});

test('that it takes long is said in place of what was said before', () => {
  const waiting = { ...answered, isWaiting: true, refusal: { code: 'broken-down' } as const };
  expect(findMessage(waiting, t)).toBe('find.brokenDown');
  expect(findMessage({ ...waiting, isSlow: true }, t)).toBe('find.waiting');
  expect(findMessage({ ...waiting, isWaiting: false, isSlow: true }, t)).toBe('find.brokenDown');
});
