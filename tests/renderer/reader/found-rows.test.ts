import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../../src/domain/search/search-answer.ts';
import { FoundInText } from '../../../src/renderer/reader/found-in-text.ts';
import { cropExcerpt, foundGroups, rowAfter, rowOfMatch } from '../../../src/renderer/reader/found-rows.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';

const report = makeReport([
  paragraph('1.0.1', '产业强，产业新。再说产业。'),
  paragraph('2.0.1', '没有。'),
  paragraph('2.0.2', '还有产业。'),
]);
const found = new FoundInText(report, Int32Array.of(0, 2, 4, 6, 10, 12, 20, 22));
const sentence = (line: string, offset: number, text: string, ...froms: readonly number[]) => ({
  report: report.id,
  line,
  offset,
  text,
  matches: froms.length,
  marks: froms.map((from) => ({ from, to: from + 2 })),
});
const answer: SearchAnswer = {
  isWhole: true,
  matches: 4,
  documents: [
    {
      report: report.id,
      title: '',
      matches: 4,
      sections: [
        {
          section: '1',
          title: '第一部分',
          sentences: [sentence('1.0.1', 0, '产业强，产业新。', 0, 4), sentence('1.0.1', 10, '再说产业。', 2)],
        },
        { section: '2', title: '第二部分', sentences: [sentence('2.0.2', 2, '还有产业。', 2)] },
      ],
    },
  ],
  documentsFound: 1,
  notes: [
    {
      note: 'a',
      report: report.id,
      line: '2.0.1',
      author: null,
      quote: '没有',
      text: '产业呢',
      marks: [{ from: 0, to: 2 }],
    },
  ],
  notesFound: 1,
  unread: 0,
  unreadable: 0,
};
const groups = foundGroups(report, answer, found);
const rows = groups.flatMap((group) => group.rows);

describe('the list of matches', () => {
  test('has the sentences by section, each with its own matches, and the notes last', () => {
    expect(groups.map(({ title, rows: own }) => [title, own.length])).toEqual([
      ['第一部分', 2],
      ['第二部分', 1],
      [null, 1],
    ]);
    expect(rows.map((row) => (row.kind === 'sentence' ? [row.first, row.end] : row.quote))).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
      '没有',
    ]);
  });

  test('follows the shown match, also the second one of a sentence', () => {
    expect([0, 1, 2, 3, 4].map((match) => rowOfMatch(rows, match))).toEqual([0, 0, 1, 2, -1]);
  });

  test('has rows without matches where other words were found than it shows', () => {
    const other = new FoundInText(report, Int32Array.of(2, 3, 10, 12));
    const own = foundGroups(report, answer, other).flatMap((group) => group.rows);
    expect(own.map((row) => row.kind === 'sentence' && row.end - row.first)).toEqual([0, 1, 0, false]);
  });

  test('is gone through row by row, and no further than its ends', () => {
    expect(rowAfter(rows, 1, 2, 1)).toBe(2);
    expect(rowAfter(rows, 3, 3, 1)).toBe(3);
    expect(rowAfter(rows, 0, 0, -1)).toBe(0);
  });

  test('is gone into at the shown match where that is not listed', () => {
    const few = rows.filter((_, at) => at !== 1);
    expect(rowOfMatch(few, 2)).toBe(-1);
    expect(rowAfter(few, -1, 2, 1)).toBe(1);
    expect(rowAfter(few, -1, 2, -1)).toBe(0);
  });
});

describe('a long sentence in the list', () => {
  test('begins a little before its first match', () => {
    const excerpt = { text: `${'前'.repeat(40)}产业${'后'.repeat(200)}`, marks: [{ from: 40, to: 42 }] };
    const { text, marks } = cropExcerpt(excerpt);
    expect(text).toBe(`…${'前'.repeat(16)}产业${'后'.repeat(58)}…`);
    expect(marks).toEqual([{ from: 17, to: 19 }]);
  });

  test('keeps its marks on the same words and its characters whole, wherever it is cut', () => {
    const texts = fc.array(fc.constantFrom('字', '𬭚', '“', '，'), { minLength: 1, maxLength: 240 });
    fc.assert(
      fc.property(texts, fc.nat(), (characters, at) => {
        const text = characters.join('');
        const marked = at % characters.length;
        const from = characters.slice(0, marked).join('').length;
        const to = from + (characters[marked]?.length ?? 0);
        const cropped = cropExcerpt({ text, marks: [{ from, to }] });
        const [mark] = cropped.marks;
        expect(cropped.text.slice(mark?.from, mark?.to)).toBe(characters[marked]);
        expect(cropped.text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
