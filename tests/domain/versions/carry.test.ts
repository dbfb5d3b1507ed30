import { describe, expect, test } from 'vitest';
import { isOnSection, wordsMadeOn } from '../../../src/domain/versions/carry.ts';
import { carryOver } from '../../../src/domain/versions/carry-over.ts';
import { placeNote, sectionRange } from '../../../src/domain/versions/decide.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { noteOn, rangeOf } from '../../support/notes.ts';

const now = '2026-02-01T08:00:00.000Z';
const none = { bookmarks: [], carries: [] };
const words = '全市生产总值增长5.2%，居民收入稳步提高。';
const one = importedDocument('d-one', [words, '坚持项目为王，优化投资结构。']).report;
const two = importedDocument('d-two', ['坚持项目为王，优化投资结构。']).report;
const three = importedDocument('d-three', ['坚持项目为王，优化投资结构。', '改造老旧小区86个。']).report;

describe('a note that was kept on its section', () => {
  const original = noteOn(one, rangeOf(one, '1', '居民收入稳步提高'));
  const given = { version: 'v', bookmarks: [], there: none };
  const [first] = carryOver({ ...given, old: one, next: two, notes: [original], earlier: [] }, now).carries;
  if (!first) throw new Error('it was not carried');
  const heading = sectionRange(first, two);
  const kept =
    heading &&
    placeNote({ carry: first, original, copy: null }, 'section', heading, { report: two, version: 'v' }, now);
  if (!kept?.after) throw new Error('it was not kept');
  const onward = carryOver(
    { ...given, old: two, next: three, notes: [kept.after], earlier: [kept.carry] },
    now,
  );
  const [second] = onward.carries;
  if (!second) throw new Error('it was not carried on');

  test('stays so in the versions after, whatever becomes of the version between', () => {
    expect(second).toMatchObject({ state: 'exact', decision: 'by-itself' });
    expect([kept.carry, second].map(isOnSection)).toEqual([true, true]);
    expect([...wordsMadeOn([second], onward.notes).values()]).toEqual(['居民收入稳步提高']);
  });

  test('is so no more once it is put on other words', () => {
    expect(isOnSection({ ...second, decision: 'placed' })).toBe(false);
    expect(isOnSection({ ...first, decision: 'accepted' })).toBe(false);
  });
});
