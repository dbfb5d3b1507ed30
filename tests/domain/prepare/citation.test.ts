import { describe, expect, test } from 'vitest';
import { citationOf, copyWithCitation, placeOf, shortPlace } from '../../../src/domain/prepare/citation.ts';
import type { Report, Section } from '../../../src/domain/report/report.ts';
import { makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan] = openQingpu().reports as [Report, Report];

describe('a citation', () => {
  test('names the document and the place as they are said aloud', () => {
    expect(citationOf(work, '2.3.2')).toBe('《政府工作报告（摘要）》第二部分第三节第2段');
  });

  test('puts a title within a title in single marks', () => {
    expect(citationOf(plan, '4')).toBe(
      '《关于〈上海市青浦区国民经济和社会发展规划第十五个五年规划纲要（草案）〉的说明（摘要）》第4段',
    );
  });

  test.each([
    ['2.0.1', '第二部分第1段'],
    ['3.0.5', '第三部分第5段'],
    ['2.3', '第二部分第三节'],
    ['2.1', '第二部分第一节'],
    ['3', '第三部分'],
    ['title', '标题'],
    ['caption', '题注'],
  ])('says %s as %s', (id, place) => {
    expect(placeOf(work, id)).toBe(place);
  });

  test.each([
    ['2.3.1', '2.3.2', '第二部分第三节第1—2段'],
    ['3.0.1', '3.0.5', '第三部分第1—5段'],
    ['2.3.3', '2.4.1', '从第二部分第三节第3段到第二部分第四节第1段'],
    ['2.3', '2.3.1', '从第二部分第三节标题到第二部分第三节第1段'],
    ['title', '1.0.1', '从标题到第一部分第1段'],
  ])('says the range %s to %s as %s', (first, last, place) => {
    expect(placeOf(work, first, last)).toBe(place);
  });

  test('says a range of a document without sections', () => {
    expect(placeOf(plan, '4', '5')).toBe('第4—5段');
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '100'],
  ])('counts the part %i as %s', (number, chinese) => {
    const [part] = work.outline;
    if (!part) throw new Error('no part');
    const report = { ...work, outline: [{ ...part, id: `${number}`, sections: [] }] };
    expect(placeOf(report, `${number}`)).toBe(`第${chinese}部分`);
  });

  test('of a line that the report does not have still says what it can', () => {
    expect(placeOf(work, 'constructor')).toBe('constructor');
    expect(placeOf(work, '2.3.99')).toBe('第二部分第三节第99段');
  });
});

describe('a citation of an imported document', () => {
  const titled = (id: string, title: string, sections: readonly Section[] = []) =>
    section(id, 1, 1, { title, sections });
  const made = (...outline: readonly Section[]) => makeReport([paragraph('1', '甲')], outline);

  test('says the number that a title states, and what it counts', () => {
    const report = made(
      titled('1', '第三篇　创新', [titled('1.1', '第八章　研究', [titled('1.1.1', '第一节　基础')])]),
    );
    expect(placeOf(report, '1.1.1.2')).toBe('第三篇第八章第一节第2段');
    expect(placeOf(report, '1.1.0.1')).toBe('第三篇第八章第1段');
    expect(placeOf(report, '1.1')).toBe('第三篇第八章');
  });

  test('says a bare number by the level that it stands on', () => {
    const report = made(
      titled('1', '二、任务', [
        titled('1.1', '（三）改革', [titled('1.1.1', '4. 财税', [titled('1.1.1.1', '其一')])]),
      ]),
    );
    expect(placeOf(report, '1.1.1.1.5')).toBe('第二部分第三节第四小节第一目第5段');
  });

  test('quotes a title that states no number where others beside it do', () => {
    const report = made(titled('1', '前言'), titled('2', '一、回顾'));
    expect(placeOf(report, '1.0.2')).toBe('“前言”第2段');
    expect(placeOf(report, '2.0.2')).toBe('第一部分第2段');
  });

  test('quotes titles that state the same number', () => {
    const report = made(titled('1', '一、回顾'), titled('2', '一、任务'));
    expect(placeOf(report, '2.0.1')).toBe('“一、任务”第1段');
  });

  test('names further titles and captions as the first', () => {
    expect([placeOf(made(), 'title-2'), placeOf(made(), 'caption-3')]).toEqual(['标题', '题注']);
    expect(shortPlace('caption-2')).toBe('题注');
  });
});

describe('a short place', () => {
  test('is the bare number', () => {
    expect([shortPlace('2.3.2'), shortPlace('2.3.1', '2.3.2'), shortPlace('title')]).toEqual([
      '2.3.2',
      '2.3.1—2.3.2',
      '标题',
    ]);
  });
});

describe('a copied quotation', () => {
  test('stands in quotation marks before its citation', () => {
    expect(copyWithCitation('促进更多创新企业涌现。', citationOf(work, '2.3.2'))).toBe(
      '“促进更多创新企业涌现。”（《政府工作报告（摘要）》第二部分第三节第2段）',
    );
  });

  test('has single marks where it quotes', () => {
    expect(copyWithCitation('深化“六业”融合发展。\n', '《甲》第1段')).toBe(
      '“深化‘六业’融合发展。”（《甲》第1段）',
    );
  });
});
