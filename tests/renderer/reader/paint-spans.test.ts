import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../src/domain/notes/anchor.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { joinSpans, markSpans, noteSpans, rangeSpans } from '../../../src/renderer/reader/paint-spans.ts';
import { noteOn, rangeOf } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, , opening] = openQingpu().reports as [Report, Report, Report];
const index = indexLines(work);

function lengthOf(line: string): number {
  return work.lines[index.get(line) ?? -1]?.text.length ?? Number.NaN;
}

describe('what is painted of notes', () => {
  test('is exactly the noted words, in the note’s colour', () => {
    const range = rangeOf(work, '2.2.2', '发挥投资关键作用');
    const note = noteOn(work, range, { colour: 'green' });
    expect([...noteSpans(work, index, [note], null)]).toEqual([
      ['2.2.2', [{ from: range.start.offset, to: range.end.offset, style: 'note-green' }]],
    ]);
  });

  test('goes on over every line of a note across lines', () => {
    const note = noteOn(work, { start: { line: '1.1.2', offset: 5 }, end: { line: '1.2.1', offset: 3 } });
    expect([...noteSpans(work, index, [note], null)]).toEqual([
      ['1.1.2', [{ from: 5, to: lengthOf('1.1.2'), style: 'note-yellow' }]],
      ['1.1.3', [{ from: 0, to: lengthOf('1.1.3'), style: 'note-yellow' }]],
      ['1.2', [{ from: 0, to: lengthOf('1.2'), style: 'note-yellow' }]],
      ['1.2.1', [{ from: 0, to: 3, style: 'note-yellow' }]],
    ]);
  });

  test('leaves out a line that a note only touches at its end', () => {
    const note = noteOn(work, {
      start: { line: '1.1.2', offset: lengthOf('1.1.2') },
      end: { line: '1.1.3', offset: 2 },
    });
    expect([...noteSpans(work, index, [note], null).keys()]).toEqual(['1.1.3']);
  });

  test('shows which note is active over its colour', () => {
    const note = noteOn(work, '2.2.2', { id: 'a' });
    const styles = noteSpans(work, index, [note, noteOn(work, '2.2.1', { id: 'b' })], 'a');
    expect(styles.get('2.2.2')?.map(({ style }) => style)).toEqual(['note-yellow', 'note-active']);
    expect(styles.get('2.2.1')?.map(({ style }) => style)).toEqual(['note-yellow']);
  });

  test('is nothing where the words are no longer the noted ones', () => {
    const note = noteOn(work, '2.2.2');
    const moved = { ...note, anchor: { ...note.anchor, quote: { ...note.anchor.quote, exact: '别的话' } } };
    expect(noteSpans(work, index, [moved], null).size).toBe(0);
    expect(noteSpans(opening, indexLines(opening), [note], null).size).toBe(0);
  });

  test('keeps notes on the same words one over the other', () => {
    const both = [noteOn(work, '2.2.2'), noteOn(work, '2.2.2', { colour: 'pink' })];
    expect(noteSpans(work, index, both, null).get('2.2.2')).toHaveLength(2);
  });
});

test('misprints and duplicates are painted at their words; gaps and joins have none', () => {
  const painted = [...markSpans(opening)].flatMap(([line, spans]) =>
    spans.map((span) => ({ line, ...span })),
  );
  const marks = opening.lines.flatMap((line) =>
    line.marks
      .filter(({ kind }) => kind === 'misprint' || kind === 'duplicate')
      .map(({ kind, from, to }) => ({ line: line.id, from, to, style: kind })),
  );
  expect(painted).toEqual(marks);
  expect(painted.map(({ style }) => style)).toContain('misprint');
});

test('found words are painted in the style that each is given', () => {
  const ranges = [
    { line: '1.1.1', from: 0, to: 2 },
    { line: '1.1.1', from: 5, to: 7 },
    { line: '1.1.2', from: 1, to: 3 },
  ];
  const spans = rangeSpans(ranges, (at) => (at === 1 ? 'find-current' : 'find'));
  expect(spans.get('1.1.1')?.map(({ from, style }) => [from, style])).toEqual([
    [0, 'find'],
    [5, 'find-current'],
  ]);
  expect(spans.get('1.1.2')).toEqual([{ from: 1, to: 3, style: 'find' }]);
});

test('layers are joined line by line, the later after the earlier, and none is changed', () => {
  const lower = rangeSpans([{ line: 'a', from: 0, to: 9 }], () => 'misprint');
  const upper = rangeSpans(
    [
      { line: 'a', from: 2, to: 4 },
      { line: 'b', from: 0, to: 1 },
    ],
    () => 'find',
  );
  const joined = joinSpans([lower, upper]);
  expect(joined.get('a')?.map(({ style }) => style)).toEqual(['misprint', 'find']);
  expect(joined.get('b')).toHaveLength(1);
  expect(lower.get('a')).toHaveLength(1);
});
