import { describe, expect, test } from 'vitest';
import { areSamePlaces, markNumbers } from '../../../src/renderer/pages/number-marks.ts';
import { importedReport } from '../../support/imported-report.ts';

const report = importedReport(
  [
    '某市政府工作报告',
    '全市生产总值增长5.2%，固定资产投资600亿元。',
    '做好各项工作。',
    '新增床位300张。',
  ].join('\n'),
);
const figured = report.lines.find(({ text }) => text.includes('5.2%'));
const plain = report.lines.find(({ text }) => text === '做好各项工作。');
const last = report.lines.find(({ text }) => text.includes('300张'));
if (!figured || !plain || !last) throw new Error('the lines are not there');

function placesOf(...words: readonly (readonly [line: { start: number; text: string }, word: string])[]) {
  const starts = words.map(([line, word]) => line.start + line.text.indexOf(word));
  return {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(starts, (start, at) => start + (words[at]?.[1].length ?? 0)),
  };
}

const places = placesOf([figured, '5.2%'], [figured, '600亿元'], [last, '300张']);
const marks = markNumbers(report, places);
const cut = (line: { text: string }, range: { from: number; to: number } | null | undefined) =>
  range ? line.text.slice(range.from, range.to) : null;

describe('the marks of numbers', () => {
  test('stand on the numbers of each line, and on nothing else', () => {
    const marked = report.lines.map((line) => marks.spans.get(line.id)?.map((span) => cut(line, span)));
    expect(marked.filter((words) => words?.length)).toEqual([['5.2%', '600亿元'], ['300张']]);
    expect(marks.spans.get(plain.id)).toEqual([]);
    expect(marks.spans.get('gone')).toEqual([]);
  });

  test('are hit on each of their characters, and not beside them', () => {
    const from = figured.text.indexOf('600');
    const at = (offset: number) => cut(figured, marks.at({ line: figured.id, offset }));
    expect([from - 1, from, from + 4, from + 5].map(at)).toEqual([null, '600亿元', '600亿元', null]);
  });

  test('are stepped to from a place in their line, and the first follows the last', () => {
    const nextFrom = (offset: number) => cut(figured, marks.firstIn(figured.id, offset));
    expect(nextFrom(0)).toBe('5.2%');
    expect(nextFrom(figured.text.indexOf('%') + 1)).toBe('600亿元');
    expect(nextFrom(figured.text.length)).toBe('5.2%');
    expect(marks.firstIn(plain.id, 0)).toBeNull();
  });

  test('are found by where they begin', () => {
    const start = places.starts[1] ?? -1;
    expect(cut(figured, marks.startingAt(figured.id, start))).toBe('600亿元');
    expect(marks.startingAt(figured.id, start + 1)).toBeNull();
  });
});

test('places are the same with the same starts and ends, and only then', () => {
  expect(areSamePlaces(places, placesOf([figured, '5.2%'], [figured, '600亿元'], [last, '300张']))).toBe(
    true,
  );
  expect(areSamePlaces(places, placesOf([figured, '5.2%'], [figured, '600亿元']))).toBe(false);
  expect(areSamePlaces(places, placesOf([figured, '5.2%'], [figured, '600亿元'], [last, '300']))).toBe(false);
});
