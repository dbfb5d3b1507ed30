import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/domain/compare/compare-reports.ts';
import { type Edit, listEdits } from '../../../src/domain/compare/list-edits.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { reportOfLines, versions } from '../../support/reports-of-lines.ts';

function editsOf(old: readonly string[], next: readonly string[]): Edit[] {
  const reports = [reportOfLines(old), reportOfLines(next)] as const;
  return listEdits(compareReports(...reports), ...reports);
}

/** Without the spans of one side. */
function without(text: string, spans: readonly (Edit['old'] | Edit['next'])[]): string {
  const ordered = spans.filter((span) => span !== null).sort((one, other) => one.start - other.start);
  let rest = '';
  let at = 0;
  for (const { start, end } of ordered) {
    expect(start).toBeGreaterThanOrEqual(at);
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}

describe('the edits of a comparison', () => {
  test('leave the same of both texts, and say the words at their places', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        const texts = [shownText(reportOfLines(old)), shownText(reportOfLines(next))] as const;
        const edits = editsOf(old, next);
        for (const edit of edits) {
          expect(edit.removed).toBe(edit.old ? texts[0].slice(edit.old.start, edit.old.end) : '');
          expect(edit.added).toBe(edit.next ? texts[1].slice(edit.next.start, edit.next.end) : '');
        }
        const [oldSpans, newSpans] = [edits.map((edit) => edit.old), edits.map((edit) => edit.next)];
        expect(without(texts[0], oldSpans)).toBe(without(texts[1], newSpans));
      }),
      { numRuns: 300 },
    );
  });

  test('tell figures, dates, periods and units from other words', () => {
    const line = (words: string) => [`到那时，${words}，居民收入和经济增长同步。`];
    const isNumber = (old: string, next: string) =>
      editsOf(line(old), line(next)).map((edit) => edit.isNumber);
    for (const [old = '', next = ''] of [
      ['增长5%左右', '增长4.5%—5%左右'],
      ['投资222亿元', '投资222万元'],
      ['2025年1—11月完成', '2025年1—12月完成'],
      ['“十四五”收官', '“十五五”收官'],
      ['提高百分之五', '提高百分之六'],
      ['完成三分之一', '完成三分之二'],
      ['历时三年', '历时五年'],
      ['增长-5%左右', '增长+5%左右'],
      ['增长5%左右', '增长-5%左右'],
      ['占比≥5%', '占比≤5%'],
      ['建成五个园区', '建成六个园区'],
      ['培育三家企业', '培育五家企业'],
      ['办好十二项实事', '办好十五项实事'],
      ['帮扶二百户', '帮扶三百户'],
      ['名列第一', '名列第二'],
      ['依照第三条办理', '依照第四条办理'],
    ]) {
      expect([old, next, isNumber(old, next)]).toEqual([old, next, [true]]);
    }
    for (const [old = '', next = ''] of [
      ['推进统一大市场', '建设统一大市场'],
      ['坚持五位一体布局', '统筹五位一体布局'],
      ['第一时间办结', '当日办结'],
      ['每一个人都出彩', '每位都出彩'],
      ['进一步扩大5G应用', '持续扩大5G应用'],
      ['增长5%左右', '增长5%以上'],
    ]) {
      expect([old, next, isNumber(old, next)]).toEqual([old, next, [false]]);
    }
  });

  test('see the number in the first cell of a row, and a number alone on its line', () => {
    for (const [old = '', next = ''] of [
      ['120\t130', '125\t130'],
      ['\t130', '\t140'],
      ['120', '125'],
      ['约120', '约180'],
    ]) {
      const edits = editsOf(['项目建设进展情况', old], ['项目建设进展情况', next]);
      expect([old, next, edits.every(({ isNumber }) => isNumber)]).toEqual([old, next, true]);
      expect(edits.length).toBeGreaterThan(0);
    }
  });

  test('take the number that a title begins with for none', () => {
    expect(editsOf(['三、政府工作任务和要求'], ['四、政府工作任务和要求'])).toMatchObject([
      { removed: '三', added: '四', isNumber: false },
    ]);
    expect(editsOf(['3.政府工作任务和要求'], ['4.政府工作任务和要求'])).toMatchObject([
      { removed: '3', added: '4', isNumber: false },
    ]);
    for (const [old = '', next = ''] of [
      ['（3）政府工作任务和要求', '（4）政府工作任务和要求'],
      ['第二部分　政府工作任务', '第三部分　政府工作任务'],
    ]) {
      expect([old, editsOf([old], [next]).map(({ isNumber }) => isNumber)]).toEqual([old, [false]]);
    }
  });
});
