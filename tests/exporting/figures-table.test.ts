import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { FigureRow } from '../../src/domain/figures/figuring.ts';
import { findFigures } from '../../src/domain/figures/find-figures.ts';
import { figuresToCsv, figuresToXlsx } from '../../src/exporting/figures-table.ts';
import { makeReport, paragraph } from '../support/made-up-report.ts';
import { readZip } from '../support/read-zip.ts';

const text = '=SUM投资增长5%左右。';
const report = makeReport([paragraph('1.0.1', text)]);
const rows = findFigures(report).map(
  (figure): FigureRow => ({
    figure,
    written: text.slice(figure.start, figure.end),
    isDecided: false,
    isContradicted: true,
    isOutOfScale: false,
    isMisread: false,
  }),
);

test('a table of figures is written for spreadsheets, with what is doubtful and the sentence', () => {
  const csv = strFromU8(figuresToCsv(rows, () => text));
  const [header, row] = csv.trim().split(/\r?\n/);
  // By which Excel knows that it is UTF-8.
  expect([...figuresToCsv(rows, () => text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(header).toBe('指标,原文说法,数值,上限,单位,原文数值,类别,时间,性质,地方,条目,存疑,原句');
  expect(row).toContain('5,,%,增长5%左右,增幅');
  expect(row).toContain('与文中另一处不同');
});

test('no cell is taken for a formula', () => {
  const csv = strFromU8(figuresToCsv(rows, () => text));
  expect(csv).not.toMatch(/(^|,)=/m);
  expect(csv).toContain("'=SUM");
});

test('the workbook has the same rows', async () => {
  const files = await readZip(figuresToXlsx(rows, () => text));
  const sheet = [...files].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  expect(`${sheet}`).toContain('增长5%左右');
});
