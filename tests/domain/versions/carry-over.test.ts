import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { indexLines, locateAnchor } from '../../../src/domain/notes/anchor.ts';
import type { Note } from '../../../src/domain/notes/note.ts';
import { rangeAt } from '../../../src/domain/notes/range-at.ts';
import { type Report, shownText } from '../../../src/domain/report/report.ts';
import { copyId, countCarries, wordsMadeOn } from '../../../src/domain/versions/carry.ts';
import { type Carriage, type Carried, carryOver } from '../../../src/domain/versions/carry-over.ts';
import { idSchema } from '../../../src/importing/note-schema.ts';
import { importedDocument } from '../../support/imported-document.ts';
import { bookmarkOn, noteOn, rangeOf } from '../../support/notes.ts';

const now = '2026-02-01T08:00:00.000Z';
const paragraphs = [
  '过去一年，全市生产总值增长5.2%，城镇新增就业3.6万人，居民收入稳步提高。',
  '坚持项目为王，优化投资结构，着力推进项目建设提质增效，全年完成投资222亿元。',
  '改造老旧小区86个，新增停车泊位1200个，加装电梯三百台，群众出行更加便利。',
  '深化政务服务改革，推动更多事项一网通办，企业开办时间压缩到半天以内。',
];
const old = importedDocument('d-old', paragraphs).report;
const next = importedDocument('d-new', [
  paragraphs[1] ?? '',
  '过去一年，全市生产总值增长5.0%，城镇新增就业3.6万人；居民收入稳步提高。',
  paragraphs[3] ?? '',
]).report;

function carry(given: Partial<Carriage>, to: Report = next): Carried {
  const there = { bookmarks: [], carries: [] };
  const carriage = { old, next: to, version: 'v', notes: [], bookmarks: [], earlier: [], there, ...given };
  return carryOver(carriage, now);
}

const onWords = (line: string, words: string, given: Partial<Note> = {}) =>
  noteOn(old, rangeOf(old, line, words), given);

describe('a note', () => {
  test('whose words stand in the new version is copied to them by itself, with all that was made of it', () => {
    const note = onWords('2', '优化投资结构', {
      text: '好',
      tags: ['投资'],
      stance: 'agree',
      colour: 'pink',
    });
    const { carries, notes } = carry({ notes: [note] });
    expect(carries).toMatchObject([
      { state: 'exact', decision: 'by-itself', copy: copyId(note.id, 'd-new'), words: '优化投资结构' },
    ]);
    const [copy] = notes;
    if (!copy) throw new Error('no copy');
    const { text, tags, stance, colour, created } = note;
    expect(copy).toMatchObject({ report: 'd-new', text, tags, stance, colour, created, changed: now });
    expect(copy.anchor.quote.exact).toBe('优化投资结构');
    expect(copy.anchor.start.line).toBe('1');
    expect(locateAnchor(next, copy.anchor, indexLines(next))).not.toBeNull();
  });

  test('of which only marks differ is copied, and keeps the words that it was made on', () => {
    const note = onWords('1', '城镇新增就业3.6万人，居民收入稳步提高');
    const { carries, notes } = carry({ notes: [note] });
    expect(carries).toMatchObject([{ state: 'slight', decision: 'by-itself' }]);
    expect(notes[0]?.anchor.quote.exact).toBe('城镇新增就业3.6万人；居民收入稳步提高');
    expect([...wordsMadeOn(carries, notes)]).toEqual([
      [copyId(note.id, 'd-new'), '城镇新增就业3.6万人，居民收入稳步提高'],
    ]);
  });

  test('of which a figure differs waits, with the place where it was found', () => {
    const { carries, notes } = carry({ notes: [onWords('1', '全市生产总值增长5.2%')] });
    expect(carries).toMatchObject([{ state: 'changed', decision: 'open', copy: null }]);
    expect(notes).toEqual([]);
    const at = carries[0]?.at ?? { start: 0, end: 0 };
    expect(shownText(next).slice(at.start, at.end)).toBe('全市生产总值增长5.0%');
  });

  test('whose words are gone waits, with the place where they would stand', () => {
    const { carries } = carry({ notes: [onWords('3', '改造老旧小区86个')] });
    expect(carries).toMatchObject([{ state: 'lost', decision: 'open', copy: null }]);
    expect(carries[0]?.at.start).toBe(carries[0]?.at.end);
    expect(carries[0]?.at.start).toBeLessThanOrEqual(shownText(next).length);
  });

  const note = onWords('2', '优化投资结构');
  const { anchor } = note;
  test.each([
    ['item is gone', { ...anchor, start: { line: '99', offset: 0 } }],
    ['offsets are out of range', { ...anchor, end: { line: '2', offset: 9999 } }],
    [
      'place is out of the text',
      { ...anchor, start: { line: 'x', offset: 0 }, position: { start: 1e9, end: 2e9 } },
    ],
  ])('whose %s is found by its words and what was around them', (_, broken) => {
    const { carries, notes } = carry({ notes: [{ ...note, anchor: broken }] });
    expect(carries).toMatchObject([{ state: 'exact', decision: 'by-itself' }]);
    expect(notes[0]?.anchor).toMatchObject({ start: { line: '1' }, quote: { exact: '优化投资结构' } });
  });

  test.each([
    ['words are others', { ...anchor, quote: { ...anchor.quote, exact: '优化消费结构' } }],
    ['words are none', { ...anchor, end: anchor.start, quote: { ...anchor.quote, exact: '' } }],
    [
      'item is gone and whose context is another',
      {
        ...anchor,
        start: { line: '99', offset: 0 },
        quote: { exact: '优化投资结构', prefix: '别处的话说', suffix: '又是别的' },
      },
    ],
  ])('whose %s is lost, not dropped', (_, broken) => {
    expect(carry({ notes: [{ ...note, anchor: broken }] }).carries).toMatchObject([
      { state: 'lost', decision: 'open', copy: null },
    ]);
  });

  test('of nothing but a mark is never put on another one by itself', () => {
    const mark = noteOn(old, { start: { line: '3', offset: 9 }, end: { line: '3', offset: 10 } });
    expect(mark.anchor.quote.exact).toBe('，');
    expect(carry({ notes: [mark] }).carries).toMatchObject([{ decision: 'open' }]);
  });

  test('that was carried before keeps the words that it was first made on, and what it goes back to', () => {
    const copy = onWords('2', '优化投资结构', { id: 'copy' });
    const [earlier] = carry({ notes: [copy] }).carries;
    if (!earlier) throw new Error('no record');
    const before = { ...earlier, original: 'second', root: 'first', copy: 'copy', words: '调整投资结构' };
    expect(earlier.root).toBe('copy');
    expect(carry({ notes: [copy], earlier: [before] }).carries).toMatchObject([
      { words: '调整投资结构', root: 'first', copy: copyId('first', 'd-new') },
    ]);
  });
});

describe('a bookmark', () => {
  test('follows its line, though words of it differ', () => {
    const { carries, bookmarks } = carry({ bookmarks: [bookmarkOn(old, '1'), bookmarkOn(old, '4')] });
    expect(carries).toMatchObject([
      { kind: 'bookmark', state: 'changed', decision: 'by-itself', copy: 'd-new/2' },
      { kind: 'bookmark', state: 'exact', decision: 'by-itself', copy: 'd-new/3' },
    ]);
    expect(bookmarks.map(({ line }) => line)).toEqual(['2', '3']);
  });

  test('is not set twice on a line, and what the user set there stays his own', () => {
    const given = { bookmarks: [bookmarkOn(old, '4')] };
    const set = { bookmarks: [bookmarkOn(next, '3')], carries: [] };
    const { carries, bookmarks } = carry({ ...given, there: set });
    expect(bookmarks).toEqual([]);
    expect(carries).toMatchObject([{ copy: 'd-new/3', isOwn: false }]);
    const earlier = carry(given).carries;
    expect(earlier).toMatchObject([{ isOwn: true }]);
    expect(carry({ ...given, there: { ...set, carries: earlier } }).carries).toMatchObject([{ isOwn: true }]);
  });

  test('of a line that is gone waits', () => {
    const lost = [bookmarkOn(old, '3'), { ...bookmarkOn(old, '3'), id: 'd-old/99', line: '99' }];
    expect(carry({ bookmarks: lost }).carries).toMatchObject([
      { state: 'lost', decision: 'open', copy: null },
      { state: 'lost', decision: 'open', copy: null },
    ]);
  });
});

describe('whatever the texts and the notes are', () => {
  const clause = fc.constantFrom(...paragraphs.flatMap((each) => each.split(/(?<=[，。])/)));
  const paragraph = fc.array(clause, { minLength: 1, maxLength: 6 }).map((clauses) => clauses.join(''));
  const document = (id: string) =>
    fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((each) => importedDocument(id, each).report);
  const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 });
  const notesOn = (report: Report, places: readonly (readonly [number, number])[]) => {
    const { length } = shownText(report);
    return places.flatMap(([one, other], at) => {
      const [start = 0, end = 0] = [one % length, other % length].sort((a, b) => a - b);
      const range = rangeAt(report, { start, end: end + 1 });
      return range ? [noteOn(report, range, { id: `note-${at}` })] : [];
    });
  };

  test('every note is exact, slight, changed or lost, once, and nothing is made twice', () => {
    fc.assert(
      fc.property(document('d-old'), document('d-new'), spans, (before, after, places) => {
        const notes = notesOn(before, places);
        const bookmarks = before.lines.map(({ id }) => bookmarkOn(before, id));
        const carried = carry({ old: before, notes, bookmarks }, after);
        const counts = countCarries(carried.carries);
        expect(counts.exact + counts.slight + counts.changed + counts.lost).toBe(
          notes.length + bookmarks.length,
        );
        expect(new Set(carried.carries.map(({ original }) => original))).toEqual(
          new Set([...notes, ...bookmarks].map(({ id }) => id)),
        );
        expect(new Set(carried.bookmarks.map(({ id }) => id)).size).toBe(carried.bookmarks.length);
        for (const { kind, state, decision, copy } of carried.carries) {
          if (kind === 'note') expect(decision === 'by-itself').toBe(state === 'exact' || state === 'slight');
          expect(decision === 'open').toBe(copy === null);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a copy stands on words that are really there, the same ones where it is called exact', () => {
    fc.assert(
      fc.property(document('d-old'), document('d-new'), spans, (before, after, places) => {
        const { carries, notes } = carry({ old: before, notes: notesOn(before, places) }, after);
        for (const copy of notes) {
          expect(locateAnchor(after, copy.anchor, indexLines(after))).not.toBeNull();
          const record = carries.find((each) => each.copy === copy.id);
          if (record?.state === 'exact') expect(copy.anchor.quote.exact).toBe(record.words);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('on the same text all is exact, at the same place', () => {
    fc.assert(
      fc.property(document('d-old'), spans, (report, places) => {
        const notes = notesOn(report, places);
        const {
          carries,
          notes: copies,
          likeness,
        } = carry({ old: report, notes }, { ...report, id: 'd-new' });
        expect(likeness).toBe(1);
        expect(carries.every(({ state }) => state === 'exact')).toBe(true);
        expect(copies.map(({ anchor }) => anchor.position)).toEqual(
          notes.map(({ anchor }) => anchor.position),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('another document is little like it', () => {
  const other = importedDocument('d-new', [
    '审判机关依法履职，受理案件一万件。',
    '法官办案质效持续向好。',
  ]).report;
  expect(carry({}, other).likeness).toBeLessThan(0.3);
  expect(carry({}).likeness).toBeGreaterThan(0.5);
});

test('the id of a copy is one that a note may have, and another for any other note or version', () => {
  const id = fc.stringMatching(/^[\w.:-]{1,128}$/);
  fc.assert(fc.property(id, id, (root, to) => v.is(idSchema, copyId(root, to))));
  const long = 'n'.repeat(127);
  const ids = [copyId(`${long}1`, 'd-new'), copyId(`${long}2`, 'd-new'), copyId(`${long}1`, 'd-newer')];
  expect(new Set(ids).size).toBe(3);
  expect(ids.every((each) => v.is(idSchema, each))).toBe(true);
});
