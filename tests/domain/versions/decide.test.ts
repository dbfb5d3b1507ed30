import { describe, expect, test } from 'vitest';
import { type Carry, carryId, copyId, wordsMadeOn } from '../../../src/domain/versions/carry.ts';
import {
  foundRange,
  leaveBookmark,
  leaveNote,
  placeBookmark,
  placeNote,
  sectionRange,
} from '../../../src/domain/versions/decide.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { lineSaying, reportOfFile, revisedFile } from '../../support/made-up-versions.ts';
import { bookmarkOn, noteOn, rangeOf } from '../../support/notes.ts';

const now = '2026-02-01T08:00:00.000Z';
const old = importedDocument('d-old', ['生产总值增长5.2%。', '今年要稳就业。']).report;
const report = importedDocument('d-new', ['生产总值增长5.0%。', '今年要稳住就业。']).report;
const original = noteOn(old, rangeOf(old, '1', '增长5.2%'), { text: '口径？' });
const found = report.lines[1]?.start ?? 0;
const carry: Carry = {
  id: carryId(original.id, 'd-new'),
  kind: 'note',
  original: original.id,
  root: original.id,
  from: 'd-old',
  to: 'd-new',
  state: 'changed',
  decision: 'open',
  at: { start: found + 4, end: found + 10 },
  words: '增长5.2%',
  copy: null,
  isOwn: true,
  changed: '2026-01-30T08:00:00.000Z',
};
const next = { report, version: 'v' };
const waiting = { carry, original, copy: null };
const copied = copyId(original.id, 'd-new');

function accepted() {
  const range = foundRange(carry, report);
  const decided = range && placeNote(waiting, 'accepted', range, next, now);
  if (!decided?.after) throw new Error('nothing was decided');
  return { ...decided, after: decided.after };
}

describe('a note that waits', () => {
  test('is copied to where it was found when that is accepted, and stays as it was on the old version', () => {
    const { before, after, carry: decided } = accepted();
    expect(before).toBeNull();
    expect(after).toMatchObject({ id: copied, report: 'd-new', text: '口径？', created: original.created });
    expect(after.anchor.quote.exact).toBe('增长5.0%');
    expect(decided).toMatchObject({ decision: 'accepted', copy: copied, words: '增长5.2%', changed: now });
    expect([...wordsMadeOn([decided], [after])]).toEqual([[copied, '增长5.2%']]);
  });

  test('can be put on other words, also after it was accepted: what was written on the copy stays', () => {
    const { after: copy, carry: decided } = accepted();
    const range = rangeOf(report, '2', '稳住就业');
    const written = { ...copy, text: '改写过' };
    const placed = placeNote({ carry: decided, original, copy: written }, 'placed', range, next, now);
    expect(placed).toMatchObject({ before: written, carry: { decision: 'placed', copy: copied } });
    expect(placed?.after).toMatchObject({ id: copied, text: '改写过' });
    expect(placed?.after?.anchor.quote.exact).toBe('稳住就业');
  });

  test('can be kept on the section, or on the title where there is none, though it is lost', () => {
    const end = report.lines.at(-1)?.start ?? 0;
    for (const at of [
      { start: end, end },
      { start: 1e6, end: 1e6 },
    ]) {
      const range = sectionRange({ ...carry, state: 'lost', at }, report);
      expect(range?.start.line).toBe('title');
      const kept = range && placeNote(waiting, 'section', range, next, now);
      expect(kept?.after?.anchor.quote.exact).toBe(report.title);
    }
  });

  test('can be left with the old version, which takes a copy away', () => {
    expect(leaveNote(waiting, now)).toMatchObject({
      before: null,
      after: null,
      carry: { decision: 'left', copy: null },
    });
    const { after: copy, carry: decided } = accepted();
    expect(leaveNote({ carry: decided, original, copy }, now)).toMatchObject({ before: copy, after: null });
  });

  test('is not put on nothing', () => {
    const nothing = { start: { line: '1', offset: 2 }, end: { line: '1', offset: 2 } };
    expect(placeNote(waiting, 'placed', nothing, next, now)).toBeNull();
    expect(foundRange({ ...carry, at: { start: 1e6, end: 1e6 + 4 } }, report)).toBeNull();
  });
});

test('what stood at the end of a section is kept on that section, not on the next one', async () => {
  const next = await reportOfFile('d-new', revisedFile);
  const { start } = lineSaying(next, '（二）民生保障有力有效');
  expect(sectionRange({ ...carry, at: { start, end: start } }, next)?.start.line).toBe(
    lineSaying(next, '（一）经济运行稳中有进').id,
  );
  expect(sectionRange({ ...carry, at: { start, end: start + 4 } }, next)?.start.line).toBe(
    lineSaying(next, '（二）民生保障有力有效').id,
  );
});

describe('a bookmark that waits', () => {
  const lost: Carry = { ...carry, kind: 'bookmark', state: 'lost', original: 'd-old/1' };

  test('is set on the line that is chosen, unless that has one already', () => {
    const set = placeBookmark(lost, 'placed', '2', [], [lost], now);
    expect(set.after).toEqual({ id: 'd-new/2', report: 'd-new', line: '2', created: now });
    expect(set.carry).toMatchObject({ decision: 'placed', copy: 'd-new/2' });
    const there = [bookmarkOn(report, '2')];
    expect(placeBookmark(lost, 'placed', '2', there, [lost], now)).toMatchObject({
      after: null,
      carry: { copy: 'd-new/2', isOwn: false },
    });
  });

  test('can be left with the old version, which takes its copy away', () => {
    const there = bookmarkOn(report, '2');
    const set = { ...lost, copy: there.id };
    expect(leaveBookmark(set, [there], [set], now)).toMatchObject({
      before: there,
      after: null,
      carry: { decision: 'left', copy: null },
    });
  });

  test('takes its copy along when it is put on another line', () => {
    const there = bookmarkOn(report, '2');
    const set = { ...lost, copy: there.id };
    expect(placeBookmark(set, 'placed', '1', [there], [set], now)).toMatchObject({
      before: there,
      after: { id: 'd-new/1' },
    });
    expect(placeBookmark(set, 'placed', '2', [there], [set], now)).toMatchObject({
      before: null,
      after: null,
      carry: { isOwn: true },
    });
  });

  test.each([
    ['the user set himself', { isOwn: false }, []],
    ['another that was carried is on too', {}, [{ ...carry, id: 'other>d-new', copy: 'd-new/2' }]],
  ])('takes no bookmark away that %s', (_, given, others) => {
    const there = bookmarkOn(report, '2');
    const set = { ...lost, copy: there.id, ...given };
    expect(leaveBookmark(set, [there], [set, ...others], now).before).toBeNull();
    expect(placeBookmark(set, 'placed', '1', [there], [set, ...others], now).before).toBeNull();
  });
});
