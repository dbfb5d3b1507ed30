import { describe, expect, test } from 'vitest';
import { describeRange } from '../../../src/domain/notes/anchor.ts';
import { findChangeRows } from '../../../src/renderer/compare/change-rows.ts';
import { changedWords } from '../../../src/renderer/compare/note-range.ts';
import { compared, type MadeUpComparison } from './made-up-comparison.ts';

/** The side and the very words on which a note about the change is made. */
function notedOn(made: MadeUpComparison, change = 0): readonly [string, string | undefined] | null {
  const { comparison, old, next } = made;
  const { ends } = findChangeRows(comparison);
  const words = changedWords(comparison, change, ends[change] ?? 0, old, next);
  if (!words) return null;
  const report = words.side === 'old' ? old : next;
  return [words.side, describeRange(report, words.range, 'a'.repeat(64))?.quote.exact];
}

describe('a note on a change', () => {
  test('is made on the new words where some came', () => {
    expect(notedOn(compared('=甲', '~增长[5%左右|4.5%—5%]，就业[稳定|扩大]。'))).toEqual([
      'new',
      '4.5%—5%，就业扩大',
    ]);
  });

  test('is made on the old words where they only went', () => {
    expect(notedOn(compared('=甲', '~增长[大约|]5%'))).toEqual(['old', '大约']);
  });

  test('is made on all rows that came or went together', () => {
    expect(notedOn(compared('=甲', '+乙', '+丙'))).toEqual(['new', '乙\n丙']);
    expect(notedOn(compared('-乙', '-丙', '=甲'))).toEqual(['old', '乙\n丙']);
  });

  test('is made on moved words where they stand now', () => {
    expect(notedOn(compared('>2 甲', '=乙', '<0 甲'))).toEqual(['new', '甲']);
  });

  test('finds its line where paragraphs were joined or split', () => {
    const { comparison, old, next } = compared('=甲', '=乙', '=丙');
    const rows = [
      {
        kind: 'changed' as const,
        old: 0,
        new: 0,
        pieces: [
          { kind: 'same' as const, text: '甲\n' },
          { kind: 'added' as const, text: '乙' },
          { kind: 'same' as const, text: '\n丙' },
        ],
        moved: null,
      },
    ];
    const made = {
      comparison: { ...comparison, rows, changes: [{ kind: 'changed' as const, row: 0, isNumber: false }] },
      old,
      next,
    };
    expect(notedOn(made)).toEqual(['new', '乙']);
  });
});
