import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { writingOf } from '../../src/importing/kept-records.ts';
import { parseWriting, writingSchema } from '../../src/importing/writing-schema.ts';
import { chartBlock, chartOf, pointOf } from '../support/charts.ts';
import { noteTime } from '../support/notes.ts';
import { proposalOf, quotationBlock, speechOf } from '../support/writings.ts';

test.each([speechOf(), proposalOf(), speechOf({ limit: 8, parts: [] })])(
  'a writing is read as it was kept',
  (writing) => {
    expect(v.parse(writingSchema, writing)).toEqual(writing);
    expect(parseWriting(JSON.stringify(writing))).toEqual(writing);
    const kept = { table: 'writings', id: writing.id, stamp: noteTime, isRemoved: false, value: writing };
    expect(writingOf(kept)).toEqual(writing);
    expect(writingOf({ ...kept, table: 'notes' })).toBeNull();
  },
);

test('a writing may hold charts, whose points may have lost their documents', () => {
  const chart = chartOf({ points: [...chartOf().points, pointOf(2026, { source: null })] });
  const writing = speechOf({ parts: [{ id: 'one', heading: '', blocks: [chartBlock('b', chart)] }] });
  expect(parseWriting(JSON.stringify(writing))).toEqual(writing);
});

test('a writing may quote a note whose id has its author’s beside its own', () => {
  const note = `${'n'.repeat(160)}:${'a'.repeat(64)}`;
  const writing = speechOf({ parts: [{ id: 'one', heading: '', blocks: [quotationBlock('b', { note })] }] });
  expect(parseWriting(JSON.stringify(writing))).toEqual(writing);
});

describe('what is none is refused', () => {
  const speech = speechOf();
  test.each([
    ['of another kind', { ...speech, kind: 'poem' }],
    ['with a pace that nobody speaks at', { ...speech, pace: 0 }],
    ['with a limit below nothing', { ...speech, limit: -1 }],
    [
      'with a block of another kind',
      { ...speech, parts: [{ id: 'a', heading: '', blocks: [{ id: 'b', kind: 'image' }] }] },
    ],
    [
      'with a chart of no number',
      {
        ...speech,
        parts: [
          {
            id: 'a',
            heading: '',
            blocks: [chartBlock('b', chartOf({ points: [pointOf(2024, { value: Number.NaN })] }))],
          },
        ],
      },
    ],
    ['without a moment', { ...speech, changed: 'yesterday' }],
    ['a proposal without its form', { ...proposalOf(), form: undefined }],
  ])('%s', (_, value) => {
    expect(v.safeParse(writingSchema, value).success).toBe(false);
    expect(parseWriting(JSON.stringify(value))).toBeNull();
  });

  test('no JSON', () => {
    expect(parseWriting('{')).toBeNull();
  });
});
