import { describe, expect, test } from 'vitest';
import { citationOf, placeOf } from '../../../src/domain/prepare/citation.ts';
import { findNamedPlaces, isPlaceName } from '../../../src/domain/prepare/named-place.ts';
import { flattenOutline, type Report } from '../../../src/domain/report/report.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { importedReport } from '../../support/imported-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const reports = openQingpu().reports;
const [work, plan] = reports as readonly [Report, Report, Report];

function places(report: Report, typed: string): string[] {
  return findNamedPlaces([report], typed).map(({ place }) => place);
}

const planText = [
  '某市国民经济和社会发展第十五个五年规划纲要',
  '第一篇　发展环境',
  '第一章　发展基础',
  '过去五年取得成就。',
  '第三篇　现代产业',
  '第八章　先进制造业',
  '制造业占比保持稳定。',
  '优势产业不断壮大。',
  '第九章　服务业',
  '服务业提质增效。',
  '',
].join('\n');

describe('a named place', () => {
  test.each([
    ['2.3.1', '2.3.1'],
    ['２．３．１', '2.3.1'],
    ['2。3。1', '2.3.1'],
    [' 2. 3', '2.3'],
    ['2.0.1', '2.0.1'],
    ['2', '2'],
    ['第二部分第三节', '2.3'],
    ['第2部份第3節', '2.3'],
    ['二部分三节2段', '2.3.2'],
    ['第二部分第三节第２段', '2.3.2'],
    ['第二部分 第1段', '2.0.1'],
    ['第三节第2段', '1.3.2'],
    ['标题', 'title'],
  ])('is found in the bundled report as %s', (typed, place) => {
    expect(places(work, typed)[0]).toBe(place);
  });

  test('needs no zero for an item right in a part', () => {
    expect(places(work, '3.5')).toEqual(['3.0.5']);
  });

  test('is the number that a title states, at any depth, and not the place that it stands at', () => {
    const report = importedReport(planText);
    const titleOf = (typed: string) =>
      places(report, typed).map(
        (place) =>
          flattenOutline(report.outline)
            .find(({ id }) => id === place)
            ?.title.slice(0, 3) ?? place,
      );
    expect(titleOf('第三篇第八章')).toEqual(['第八章']);
    expect(titleOf('第八章')).toEqual(['第八章']);
    expect(titleOf('第3篇8章')).toEqual(['第八章']);
    expect(titleOf('第一章')).toEqual(['第一章']);
    expect(titleOf('第二篇')).toEqual([]);
    const [line = ''] = places(report, '第八章第2段');
    expect(report.lines.find(({ id }) => id === line)?.text).toBe('优势产业不断壮大。');
  });

  test('is looked for in the document that is named with it, else in all', () => {
    expect(findNamedPlaces(reports, citationOf(plan, '4'))).toEqual([{ report: plan, place: '4' }]);
    expect(findNamedPlaces(reports, '《预算报告》第二部分')).toEqual([]);
    expect(findNamedPlaces(reports, '《工作报告》第二部分')).toEqual([{ report: work, place: '2' }]);
    const all = findNamedPlaces(reports, '4');
    expect(all.map(({ report }) => report)).toContain(plan);
  });

  test.each(['', '就业', '2026年', '第', '2.x', '第二部分就业', '第2段第二部分', '.', '99999', '第九九部分'])(
    'is not what %j says',
    (typed) => {
      expect(findNamedPlaces(reports, typed)).toEqual([]);
    },
  );

  test('is known by how it is written', () => {
    expect(['2.3', '第二部分', '（三）', '第八章第2段', '12'].map(isPlaceName)).not.toContain(false);
    expect(
      ['就业', '2026年', '5.5%', '', '2.3.1亿', 'constructor', 'toString'].map(isPlaceName),
    ).not.toContain(true);
  });

  test.each(reports.map((report) => [report.name, report] as const))(
    'of every line of %s is found by its citation and by its number',
    (_, report) => expectAllFound(report),
  );

  test.skipIf(!hasCorpus)('of every line of real reports is found by its citation and by its number', () => {
    const files = corpusFiles('plain-text');
    expect(files.length).toBeGreaterThan(5);
    for (const { text } of files) expectAllFound(importedReport(text));
  });
});

function expectAllFound(report: Report): void {
  const named = report.lines.filter(({ id }) => /^\d/.test(id));
  const missed = named.flatMap(({ id }) => {
    const said = placeOf(report, id);
    return places(report, said).includes(id) && places(report, id).includes(id) ? [] : [`${id} ${said}`];
  });
  expect(missed).toEqual([]);
}
