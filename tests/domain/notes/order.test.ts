import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNotes } from '../../../src/domain/notes/count.ts';
import { orderBookmarks, orderNotes } from '../../../src/domain/notes/order.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { bookmarkOn, noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];

describe('reading order', () => {
  const title = noteOn(work, 'title');
  const early = noteOn(work, rangeOf(work, '2.2.2', '坚持项目为王'));
  const late = noteOn(work, rangeOf(work, '2.2.2', '222亿元'));
  const whole = noteOn(work, '2.2.2');
  const heading = noteOn(work, '2.2');
  const last = noteOn(work, '3.0.5');
  const second = { ...late, id: 'second', created: '2026-01-20T08:31:00.000Z' };

  test('is that of the text, whatever the order in which the notes were made', () => {
    const expected = [title, heading, whole, early, late, second, last];
    fc.assert(
      fc.property(fc.shuffledSubarray(expected, { minLength: expected.length }), (notes) => {
        expect(orderNotes(work, notes)).toEqual(expected);
      }),
    );
  });

  test('puts a note of a line that is not in the report last, and keeps it', () => {
    const lost = { ...title, id: 'lost', anchor: { ...title.anchor, start: { line: '9.9.9', offset: 0 } } };
    expect(orderNotes(work, [lost, last, title])).toEqual([title, last, lost]);
  });

  test('counts items as numbers: the tenth comes after the second', () => {
    const lines = ['3.0.5', '1.0.1', '2.8.1', '1.1.1', 'title', '2.2', '2.0.1'];
    expect(
      orderBookmarks(
        work,
        lines.map((line) => bookmarkOn(work, line)),
      ).map(({ line }) => line),
    ).toEqual(['title', '1.0.1', '1.1.1', '2.0.1', '2.2', '2.8.1', '3.0.5']);
  });
});

describe('the counts of notes', () => {
  test('of a part include those of its sections', () => {
    const notes = ['1.0.1', '1.1.1', '1.1.1', '2', '2.8', '2.8.3', 'title'].map((line) => noteOn(work, line));
    const counts = countNotes(work, notes);
    expect(Object.fromEntries([...counts].filter(([, count]) => count > 0))).toEqual({
      1: 3,
      1.1: 2,
      2: 3,
      2.8: 2,
    });
    expect(counts.get('2.1')).toBe(0);
  });

  test('are none for a document without sections', () => {
    expect(countNotes(plan, [noteOn(plan, '4')])).toEqual(new Map());
  });
});
