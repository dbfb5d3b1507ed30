import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../src/domain/notes/anchor.ts';
import { type Colour, colours, type Note } from '../../../src/domain/notes/note.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { notesAt, placeNotes } from '../../../src/renderer/reader/note-places.ts';
import {
  joinSpans,
  markSpans,
  noteSpans,
  rangeSpans,
  wordSpans,
} from '../../../src/renderer/reader/paint-spans.ts';
import { noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, , opening] = openQingpu().reports as [Report, Report, Report];
const index = indexLines(work);

function lengthOf(line: string): number {
  return work.lines[index.get(line) ?? -1]?.text.length ?? Number.NaN;
}

/** What is painted of notes, by line. */
function paintedOf(report: Report, notes: readonly Note[]): Record<string, unknown> {
  const spans = noteSpans(placeNotes(report, notes));
  return Object.fromEntries(
    report.lines.flatMap(({ id }) => {
      const own = spans.get(id) ?? [];
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
}

describe('what is painted of notes', () => {
  test('is exactly the noted words, in the note’s colour', () => {
    const range = rangeOf(work, '2.2.2', '发挥投资关键作用');
    const note = noteOn(work, range, { colour: 'green' });
    expect(paintedOf(work, [note])).toEqual({
      '2.2.2': [{ from: range.start.offset, to: range.end.offset, style: 'note-green' }],
    });
  });

  test('goes on over every line of a note across lines', () => {
    const note = noteOn(work, { start: { line: '1.1.2', offset: 5 }, end: { line: '1.2.1', offset: 3 } });
    expect(paintedOf(work, [note])).toEqual({
      '1.1.2': [{ from: 5, to: lengthOf('1.1.2'), style: 'note-yellow' }],
      '1.1.3': [{ from: 0, to: lengthOf('1.1.3'), style: 'note-yellow' }],
      '1.2': [{ from: 0, to: lengthOf('1.2'), style: 'note-yellow' }],
      '1.2.1': [{ from: 0, to: 3, style: 'note-yellow' }],
    });
  });

  test('leaves out a line that a note only touches at its end', () => {
    const note = noteOn(work, {
      start: { line: '1.1.2', offset: lengthOf('1.1.2') },
      end: { line: '1.1.3', offset: 2 },
    });
    expect(Object.keys(paintedOf(work, [note]))).toEqual(['1.1.3']);
  });

  test('is nothing where the words are no longer the noted ones', () => {
    const note = noteOn(work, '2.2.2');
    const moved = { ...note, anchor: { ...note.anchor, quote: { ...note.anchor.quote, exact: '别的话' } } };
    expect(paintedOf(work, [moved])).toEqual({});
    expect(paintedOf(opening, [note])).toEqual({});
    expect(
      paintedOf(work, [{ ...note, anchor: { ...note.anchor, start: { line: 'gone', offset: 0 } } }]),
    ).toEqual({});
  });

  test('shows each colour of notes on the same words: the shortest note’s as ground, the others’ as lines', () => {
    const at = (from: number, to: number, colour: Colour, id: string) =>
      noteOn(
        work,
        { start: { line: '2.2.2', offset: from }, end: { line: '2.2.2', offset: to } },
        { colour, id },
      );
    const notes = [at(0, 20, 'yellow', 'a'), at(5, 15, 'green', 'b'), at(8, 12, 'pink', 'c')];
    expect(paintedOf(work, notes)['2.2.2']).toEqual([
      { from: 0, to: 5, style: 'note-yellow' },
      { from: 5, to: 8, style: 'note-green' },
      { from: 5, to: 15, style: 'note-beneath-yellow' },
      { from: 8, to: 12, style: 'note-pink' },
      { from: 8, to: 12, style: 'note-beneath-green' },
      { from: 12, to: 15, style: 'note-green' },
      { from: 15, to: 20, style: 'note-yellow' },
    ]);
  });

  test('shows a second note of the same colour, also on the very same words', () => {
    const both = [noteOn(work, '2.2.2', { id: 'a' }), noteOn(work, '2.2.2', { id: 'b' })];
    const to = lengthOf('2.2.2');
    expect(paintedOf(work, both)['2.2.2']).toEqual([
      { from: 0, to, style: 'note-yellow' },
      { from: 0, to, style: 'note-beneath-yellow' },
    ]);
  });

  test('covers every noted character with one ground, and lies as deep as notes of other colours do', () => {
    const length = 30;
    const made = fc.array(
      fc.record({
        from: fc.nat(length - 1),
        length: fc.integer({ min: 1, max: length }),
        colour: fc.constantFrom(...colours),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(made, (given) => {
        const notes = given.map(({ from, length: size, colour }, id) => {
          const end = { line: '2.2.2', offset: Math.min(length, from + size) };
          return noteOn(work, { start: { line: '2.2.2', offset: from }, end }, { id: `${id}`, colour });
        });
        const places = placeNotes(work, notes);
        const spans = noteSpans(places).get('2.2.2') ?? [];
        for (let offset = 0; offset < length; offset += 1) {
          const styles = spans
            .filter(({ from, to }) => from <= offset && offset < to)
            .map(({ style }) => style);
          const [top, ...beneath] = notesAt(places, { line: '2.2.2', offset }).map(({ colour }) => colour);
          expect(styles.toSorted()).toEqual(
            (top
              ? [`note-${top}`, ...new Set(beneath.map((colour) => `note-beneath-${colour}`))]
              : []
            ).toSorted(),
          );
        }
      }),
    );
  });

  test('can be all words of a note in one style', () => {
    const spans = wordSpans(placeNotes(work, [noteOn(work, '2.2.2')]), 'note-active');
    expect(spans.get('2.2.2')).toEqual([{ from: 0, to: lengthOf('2.2.2'), style: 'note-active' }]);
    expect(spans.get('2.2.1')).toEqual([]);
  });
});

test('of the notes on a place, the shortest is uppermost, of two as short the later', () => {
  const whole = noteOn(work, '2.2.2', { id: 'whole' });
  const range = rangeOf(work, '2.2.2', '发挥投资关键作用');
  const early = noteOn(work, range, { id: 'early' });
  const late = noteOn(work, range, { id: 'late', created: '2026-02-01T00:00:00.000Z' });
  const places = placeNotes(work, [whole, early, late]);
  const at = (offset: number) => notesAt(places, { line: '2.2.2', offset }).map(({ id }) => id);
  expect(at(range.start.offset)).toEqual(['late', 'early', 'whole']);
  expect(at(range.end.offset)).toEqual(['whole']);
  expect(notesAt(places, { line: '2.2.1', offset: 0 })).toEqual([]);
});

test('misprints and duplicates are painted at their words; gaps and joins have none', () => {
  const painted = opening.lines.flatMap(({ id }) =>
    (markSpans(opening).get(id) ?? []).map((span) => ({ line: id, ...span })),
  );
  const marks = opening.lines.flatMap((line) =>
    line.marks
      .filter(({ kind }) => kind === 'misprint' || kind === 'duplicate')
      .map(({ kind, from, to }) => ({ line: line.id, from, to, style: kind })),
  );
  expect(painted).toEqual(marks);
  expect(painted.map(({ style }) => style)).toContain('misprint');
});

test('layers are joined line by line, the later after the earlier, and none is changed', () => {
  const lower = rangeSpans([{ line: 'a', from: 0, to: 9 }], 'misprint');
  const upper = rangeSpans(
    [
      { line: 'a', from: 2, to: 4 },
      { line: 'b', from: 0, to: 1 },
    ],
    'find',
  );
  const joined = joinSpans([lower, upper]);
  expect(joined.get('a')?.map(({ style }) => style)).toEqual(['misprint', 'find']);
  expect(joined.get('b')).toHaveLength(1);
  expect(lower.get('a')).toHaveLength(1);
});
