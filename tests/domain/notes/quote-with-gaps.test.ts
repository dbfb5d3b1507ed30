import { describe, expect, test } from 'vitest';
import { wholeLine } from '../../../src/domain/notes/anchor.ts';
import { quoteWithGaps } from '../../../src/domain/notes/quote-with-gaps.ts';
import type { Line, Report } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, , opening] = openQingpu().reports as [Report, Report, Report];

function lineOf(report: Report, id: string): Line {
  const line = report.lines.find((each) => each.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}

function between(report: Report, first: string, last: string): string {
  const end = lineOf(report, last);
  return quoteWithGaps(report, {
    start: { line: first, offset: 0 },
    end: { line: last, offset: end.text.length },
  });
}

describe('a quotation given to others', () => {
  test('says where the source lacks text between two items', () => {
    expect(between(opening, '5', '6')).toContain('内生动力。聚力〔来源此处缺文〕\n现新提升，');
    expect(between(work, '1.5.1', '1.5.2')).toContain('成效。\n〔来源此处缺文〕视节点有效破解。');
  });

  test('says which section the source lacks between two parts', () => {
    expect(between(work, '2.0.1', '2.2.1')).toContain(
      '目标。\n〔聚力战略功能跃升：来源缺此节〕\n聚力扩大有效需求',
    );
  });

  test('is the words alone where nothing is lacking inside it', () => {
    for (const id of ['1.5.2', '2.2.2']) {
      const line = lineOf(work, id);
      expect(quoteWithGaps(work, wholeLine(line))).toBe(line.text);
    }
    const last = lineOf(opening, '5');
    expect(quoteWithGaps(opening, wholeLine(last))).toBe(last.text);
  });

  test('is empty where the report has no such lines', () => {
    expect(
      quoteWithGaps(work, { start: { line: '9.9.9', offset: 0 }, end: { line: '9.9.9', offset: 1 } }),
    ).toBe('');
  });
});
