import { expect, test } from 'vitest';
import { type Carry, carryId } from '../../../src/domain/versions/carry.ts';
import { reviewItems } from '../../../src/domain/versions/review.ts';
import { explanationOf } from '../../../src/renderer/versions/say-decision.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { bookmarkOn, noteOn, noteTime } from '../../support/notes.ts';

const old = importedDocument('d-old', ['今年要稳就业。']).report;
const next = importedDocument('d-new', ['今年要稳住就业。']).report;
const note = noteOn(old, '1', { id: 'a' });
const copy = noteOn(next, '1', { id: 'b' });
const lost: Carry = {
  id: carryId('a', 'd-new'),
  kind: 'note',
  original: 'a',
  root: 'a',
  from: 'd-old',
  to: 'd-new',
  state: 'lost',
  decision: 'open',
  at: { start: 4, end: 4 },
  words: '稳就业',
  copy: null,
  isOwn: true,
  changed: noteTime,
};

test.each([
  ['lost', {}, [note]],
  ['left', { decision: 'left' }, [note]],
  ['section', { decision: 'section', copy: 'b' }, [note, copy]],
  ['gone', { decision: 'section', copy: 'b' }, [note]],
] as const)('a note whose words are gone is explained as %s', (expected, given, notes) => {
  const [item] = reviewItems([{ ...lost, ...given }], notes, []);
  expect(item && explanationOf(item)).toBe(expected);
});

test('a bookmark that was carried is gone only once it is deleted', () => {
  const carried: Carry = {
    ...lost,
    kind: 'bookmark',
    original: 'd-old/1',
    state: 'exact',
    decision: 'by-itself',
    copy: 'd-new/1',
  };
  const both = reviewItems([carried], [], [bookmarkOn(old, '1'), bookmarkOn(next, '1')]);
  expect(both.map(explanationOf)).toEqual(['by-itself']);
  expect(reviewItems([carried], [], [bookmarkOn(old, '1')]).map(explanationOf)).toEqual(['gone']);
});
