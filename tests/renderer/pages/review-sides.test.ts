import { expect, test } from 'vitest';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { sidesOf } from '../../../src/renderer/pages/review-sides.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { noteOn, noteTime } from '../../support/notes.ts';

const old = importedDocument('d-old', ['全年完成投资222亿元。']).report;
const next = importedDocument('d-new', ['全年完成投资222万元。']).report;
const original = noteOn(old, '1', { id: 'a' });
const { start = 0, text = '' } = next.lines.find(({ id }) => id === '1') ?? {};
const carry: Carry = {
  id: carryId('a', 'd-new'),
  kind: 'note',
  original: 'a',
  root: 'a',
  from: 'd-old',
  to: 'd-new',
  state: 'changed',
  decision: 'open',
  at: { start, end: start + text.length },
  words: original.anchor.quote.exact,
  copy: null,
  isOwn: true,
  changed: noteTime,
};

test('what differs in both texts is told with figures whole, their units too', () => {
  const item = { carry, original, copy: null, isCopyGone: false };
  const { pieces } = sidesOf(item, old, next, { old: '草案', next: '修订稿' });
  expect(pieces).toEqual([
    { kind: 'same', text: '全年完成投资' },
    { kind: 'removed', text: '222亿元' },
    { kind: 'added', text: '222万元' },
    { kind: 'same', text: '。' },
  ]);
});
