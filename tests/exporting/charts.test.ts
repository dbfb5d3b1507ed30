/** A chart on its ways out: within a document as picture, lines or table, and alone as a table. */
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/domain/figures/chart.ts';
import { parseCsv } from '../../src/domain/interchange/csv.ts';
import type { ChartPicture, OfficialDocument } from '../../src/domain/prepare/official-document.ts';
import { chartToCsv } from '../../src/exporting/chart-csv.ts';
import { chartToXlsx } from '../../src/exporting/chart-xlsx.ts';
import { officialToDocx } from '../../src/exporting/official-docx.ts';
import { officialToHtml } from '../../src/exporting/official-html.ts';
import { officialToMarkdown } from '../../src/exporting/official-markdown.ts';
import { officialToText } from '../../src/exporting/official-text.ts';
import { chartOf, pointOf } from '../support/charts.ts';
import { readParagraphs, readZip } from '../support/read-zip.ts';

const picture: ChartPicture = {
  width: 760,
  height: 380,
  svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  png: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
};

function documentWith(given: ChartPicture | null): OfficialDocument {
  return {
    title: '关于增长的发言',
    byline: '',
    blocks: [{ kind: 'chart', chart: chartOf(), picture: given }],
  };
}

const caption = '图1　某市地区生产总值增长（2023—2025年）（单位：%）';
const source =
  '数据来源：某市2023年《政府工作报告》第一部分第1段；某市2024年《政府工作报告》第一部分第1段；某市2025年《政府工作报告》第一部分第1段。';

describe('in Word', () => {
  test('a chart is its picture with words for who can’t see it, its caption and its sources', async () => {
    const zip = readZip(await officialToDocx(documentWith(picture)));
    const xml = zip.get('word/document.xml') ?? '';
    expect([...zip.keys()].filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
    expect(xml).toContain('descr="2023年：实际5.2%；2024年：实际5%，目标5%左右；2025年：目标5%—5.5%"');
    const texts = readParagraphs(xml).map(({ text }) => text);
    expect(texts.slice(-2)).toEqual([caption, source]);
  });

  test('without a picture its values stand as lines', async () => {
    const xml = readZip(await officialToDocx(documentWith(null))).get('word/document.xml') ?? '';
    const texts = readParagraphs(xml).map(({ text }) => text);
    expect(texts).toContain('2024年：实际5%，目标5%左右');
    expect(texts).toContain(source);
  });
});

test('a web page has the drawing itself, its caption and its sources', () => {
  const page = officialToHtml(documentWith(picture));
  expect(page).toContain(`<figure>\n${picture.svg}\n<figcaption>${caption}</figcaption>`);
  expect(page).toContain(`<p class="source">${source}</p>`);
  expect(officialToHtml(documentWith(null))).toContain('<p>2024年：实际5%，目标5%左右</p>');
});

test('Markdown has a table', () => {
  expect(officialToMarkdown(documentWith(picture))).toBe(`# 关于增长的发言

**某市地区生产总值增长（2023—2025年）（单位：%）**

| 年份 | 实际 | 目标 |
| --- | --- | --- |
| 2023年 | 5.2% |  |
| 2024年 | 5% | 5%左右 |
| 2025年 |  | 5%—5.5% |

${source}
`);
});

test('plain text has a line a year', () => {
  expect(officialToText(documentWith(picture))).toBe(`关于增长的发言

${caption}
2023年：实际5.2%
2024年：实际5%，目标5%左右
2025年：目标5%—5.5%
${source}
`);
});

function rowsOfCsv(chart: Chart): string[][] {
  return parseCsv(new TextDecoder().decode(chartToCsv(chart)), 1000) ?? [];
}

function rowsOfXlsx(chart: Chart): string[][] {
  const sheet = readZip(chartToXlsx(chart)).get('xl/worksheets/sheet1.xml') ?? '';
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>.*?<t[^>]*>([^<]*)<\/t>.*?<\/c>)/gs)].map(([, cell = '']) => cell),
  );
}

describe.each([
  ['csv', rowsOfCsv],
  ['xlsx', rowsOfXlsx],
] as const)('alone, as %s', (form, rowsOf) => {
  test('each value has its sentence and where it stands, and the title ends the table', () => {
    const rows = rowsOf(chartOf());
    expect(rows[1]?.slice(0, 4)).toEqual(['2023年', '实际', '5.2%', '5.2']);
    expect(rows[1]?.slice(-2)).toEqual([
      '2023年地区生产总值增长5.2%。',
      '某市2023年《政府工作报告》第一部分第1段',
    ]);
    expect(rows.at(-1)?.[0]).toBe('某市地区生产总值增长（2023—2025年）');
  });

  test('no sentence becomes a formula, and a number below zero stays one', () => {
    const { source: own } = pointOf(2024);
    if (!own) throw new Error('no source');
    const anchor = { ...own.anchor, quote: { ...own.anchor.quote, exact: '=HYPERLINK(1)' } };
    const points = [pointOf(2024, { value: -1.5, said: '下降1.5%', source: { ...own, anchor } })];
    const [, row] = rowsOf(chartOf({ points }));
    expect(row?.[3]).toBe('-1.5');
    // In a workbook every cell is text by its type.
    expect(row?.at(-2)).toBe(form === 'csv' ? "'=HYPERLINK(1)" : '=HYPERLINK(1)');
  });
});
