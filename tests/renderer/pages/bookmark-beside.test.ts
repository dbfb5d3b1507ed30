import { describe, expect, test } from 'vitest';
import { bookmarkBeside } from '../../../src/renderer/pages/use-bookmark-steps.ts';
import { makeReport, paragraph } from '../../support/made-up-report.ts';

const report = makeReport(['1', '2', '3', '4', '5'].map((id) => paragraph(id, `第${id}段`)));
const bookmarks = ['2', 'gone', '4'].map((line) => ({
  id: `${report.id}/${line}`,
  report: report.id,
  line,
  created: '',
}));
const beside = (by: 1 | -1, from: string | null) =>
  bookmarks[bookmarkBeside(report, bookmarks, by, from)]?.line ?? null;

describe('the bookmark beside a line', () => {
  test('is the next below it, not its own', () => {
    expect([null, '1', '2', '3', '4', '5'].map((from) => beside(1, from))).toEqual([
      '2',
      '2',
      '4',
      '4',
      null,
      null,
    ]);
  });

  test('is the last above it', () => {
    expect(['5', '4', '3', '2', '1', null].map((from) => beside(-1, from))).toEqual([
      '4',
      '2',
      '2',
      null,
      null,
      null,
    ]);
  });
});
