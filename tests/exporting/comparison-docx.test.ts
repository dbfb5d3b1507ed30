import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/domain/compare/compare-reports.ts';
import { type Report, shownText } from '../../src/domain/report/report.ts';
import { comparisonDocx } from '../../src/exporting/comparison-docx.ts';
import { trackedParagraphs } from '../../src/exporting/tracked-paragraphs.ts';
import { hasLibreOffice, takeByLibreOffice } from '../support/libreoffice.ts';
import { heading, makeReport, paragraph } from '../support/made-up-report.ts';
import { readZip } from '../support/read-zip.ts';
import { reportOfLines, versions } from '../support/reports-of-lines.ts';
import { takeTracked } from '../support/take-tracked.ts';

const date = '2026-01-20T10:00:00.000Z';

function docxOf(old: Report, next: Report): Promise<Uint8Array> {
  return comparisonDocx(compareReports(old, next), old, next, date);
}

const opening = '现在，我代表市人民政府向大会报告工作，请予审议。';
const growth = '地区生产总值增长5.5%左右，城镇调查失业率控制在5%以内。';
const cities = '扎实推进新型城镇化，新增城镇常住人口120万人。';
const trade = '加快建设国际消费中心城市，社会消费品零售总额突破2万亿元。';
const firms = '深化国有企业改革，完善中国特色现代企业制度 & <试点>。';
const jobs = '实施就业优先政策，城镇新增就业60万人以上。';

/** Changed, parted, joined, moved, taken out, put in, at the beginning, at the end, and on both sides of an end. */
const old = makeReport([
  { id: 'title', role: 'title', text: '政府工作报告' },
  paragraph('1', opening),
  heading('1', '一、2025年工作回顾'),
  paragraph('1.1', `${growth}${cities}`),
  { id: '1.2', role: 'table-row', text: '指标\t2025年\t2026年' },
  paragraph('1.3', trade),
  paragraph('1.4', firms),
  paragraph('1.5', '各位代表！'),
  paragraph('1.6', jobs),
  paragraph('1.7', '谢谢大家！'),
]);
const next = makeReport([
  { id: 'title', role: 'title', text: '2026年政府工作报告' },
  paragraph('1', `继续努力。${opening}特此报告。`),
  heading('1', '再接再厉，二、2026年工作安排'),
  paragraph('1.1', jobs),
  paragraph('1.2', growth.replace('5.5%', '4.5%—5%')),
  paragraph('1.3', cities),
  { id: '1.4', role: 'table-row', text: '指标\t2026年\t2027年' },
  paragraph('1.5', `${trade}${firms}`),
  paragraph('1.6', '各位代表！'),
  paragraph('1.7', '让我们携手前行。'),
  paragraph('1.8', '为建设现代化新城而奋斗！'),
]);

describe('a comparison as a Word document', () => {
  test('has the new text when all is taken in, and the old when nothing is', async () => {
    const docx = await docxOf(old, next);
    expect(takeTracked(docx, 'all')).toBe(shownText(next));
    expect(takeTracked(docx, 'none')).toBe(shownText(old));
  });

  test('does so for any two texts that have a line', () => {
    fc.assert(
      fc.property(versions, ([oldLines, newLines]) => {
        fc.pre(oldLines.length > 0 && newLines.length > 0);
        const [one, other] = [reportOfLines(oldLines), reportOfLines(newLines)];
        const paragraphs = trackedParagraphs(compareReports(one, other), one, other);
        const take = (dropped: 'removed' | 'added') =>
          paragraphs
            .flatMap(({ pieces, end }) => [...pieces, { kind: end, text: '\n' }])
            .map(({ kind, text }) => (kind === dropped ? '' : text))
            .join('');
        expect(take('removed')).toBe(shownText(other));
        expect(take('added')).toBe(shownText(one));
        expect(paragraphs.at(-1)?.end).toBe('same');
      }),
      { numRuns: 300 },
    );
  });

  test('names 议阅 as who made each change, when, and counts them', async () => {
    const xml = readZip(await docxOf(old, next)).get('word/document.xml') ?? '';
    const changes = [...xml.matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(changes.length).toBeGreaterThan(10);
    for (const attributes of changes) {
      expect(attributes).toContain('w:author="议阅"');
      expect(attributes).toMatch(/w:date="2026-01-20T(?:10:00|09:55):00Z"/);
    }
    const ids = changes.map((attributes) => /w:id="(\d+)"/.exec(attributes)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves what XML has no place for out, and is whole', async () => {
    const docx = await docxOf(reportOfLines(['甲\u0000乙']), reportOfLines(['甲\u0000丙\uD800']));
    expect(takeTracked(docx, 'all')).toBe('甲丙\n');
  });

  test.skipIf(!hasLibreOffice)(
    'does so in LibreOffice, character for character',
    { timeout: 180_000 },
    async () => {
      const taken = takeByLibreOffice(await docxOf(old, next));
      expect(taken.all).toBe(shownText(next));
      expect(taken.none).toBe(shownText(old));
    },
  );
});
