import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/domain/prepare/citation.ts';
import { deriveReports } from '../../../src/domain/report/derive.ts';
import { gapMark } from '../../../src/domain/report/gap-marks.ts';
import { listOutline } from '../../../src/domain/report/outline.ts';
import { printMarkdown } from '../../../src/domain/report/print-markdown.ts';
import { flattenOutline, type Report, sectionIdOf, shownText } from '../../../src/domain/report/report.ts';
import { openQingpu } from '../../support/qingpu.ts';

const [work, plan, opening] = openQingpu().reports as [Report, Report, Report];

function lineOf(report: Report, id: string) {
  const line = report.lines.find((candidate) => candidate.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}

describe('the three documents', () => {
  test('are named, dated and credited from the source itself', () => {
    expect(
      [work, plan, opening].map(({ id, name, speaker, meeting }) => ({ id, name, speaker, meeting })),
    ).toEqual([
      {
        id: 'qingpu-2026-work-report',
        name: '政府工作报告（摘要）',
        speaker: '金晓明',
        meeting: '青浦区六届人大六次会议',
      },
      {
        id: 'qingpu-2026-plan',
        name: '关于《上海市青浦区国民经济和社会发展规划第十五个五年规划纲要（草案）》的说明（摘要）',
        speaker: null,
        meeting: '青浦区六届人大六次会议',
      },
      {
        id: 'qingpu-2026-opening',
        name: '青浦区六届人大六次会议开幕',
        speaker: null,
        meeting: '青浦区六届人大六次会议',
      },
    ]);
  });

  test('nest three parts, five sections of review, and eight tasks of which the first is lacking', () => {
    expect(work.outline.map(({ title, sections }) => [title, sections.length])).toEqual([
      ['2025年工作回顾', 5],
      ['2026年主要任务', 8],
      ['全面加强政府自身建设', 0],
    ]);
    const lacking = flattenOutline(work.outline).filter((section) => section.heading === null);
    expect(lacking).toMatchObject([
      { id: '2.1', title: '聚力战略功能跃升', knownFrom: { report: 'qingpu-2026-opening', line: '2' } },
    ]);
    expect(
      work.outline[1]?.sections.filter((section) => section.isOrderInferred).map(({ id }) => id),
    ).toEqual(['2.5', '2.6', '2.7', '2.8']);
    expect(listOutline(plan)).toHaveLength(1);
  });

  test.each([
    ['1.1.2', '招商落户企业超200户。美的全球创新园'],
    ['1.2.2', '成功举办世界赛艇锦标赛、'],
    ['2.3.2', '促进更多创新企业涌现。'],
    ['2.7.2', '兜牢筑稳民生底线。把稳就业'],
    ['1.4.3', '旧住房成套改造完成0.97万平方米。夏阳街道'],
  ])('join the sentence that a column cut in item %s', (id, words) => {
    const line = lineOf(work, id);
    expect(line.text).toContain(words);
    expect(line.marks.filter((mark) => mark.kind === 'join')).toHaveLength(1);
  });

  test('join the sentence that a column cut in the explanation of the plan', () => {
    expect(lineOf(plan, '4').text).toContain('持续承接和放大进博会溢出效应，协同推进');
  });

  test('number items by part, section and item, and split a paragraph at the lead of a point', () => {
    expect(lineOf(work, '2.0.1').text).toMatch(/^2026年全区经济社会发展主要预期目标是/);
    expect(lineOf(work, '2.2.2')).toMatchObject({ continues: true });
    expect(lineOf(work, '2.2.2').text).toMatch(/^发挥投资关键作用。坚持项目为王/);
    expect(lineOf(work, '3.0.5').text).toBe('始终坚持以全面从严治党');
    expect(sectionIdOf(lineOf(work, '2.0.1'))).toBe('2');
    expect(sectionIdOf(lineOf(plan, '1'))).toBeNull();
    const ids = work.lines.map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('mark the three gaps, and let no item run over one', () => {
    const gaps = [work, plan, opening].flatMap((report) =>
      report.lines.flatMap((line) =>
        line.marks.filter((mark) => mark.kind === 'gap').map((mark) => [report.id, line.id, mark.from]),
      ),
    );
    expect(gaps).toEqual([
      ['qingpu-2026-work-report', '1.5.2', 0],
      ['qingpu-2026-opening', '1', 0],
      ['qingpu-2026-opening', '5', lineOf(opening, '5').text.length],
    ]);
    expect(lineOf(opening, '5').text).toMatch(/内生动力。聚力$/);
    expect(lineOf(opening, '6').text).toMatch(/^现新提升，/);
  });

  test('mark what looks misrecognised with its reading, and sentences that stand twice with each other', () => {
    const last = lineOf(opening, '7');
    const [, , suspect] = last.marks.filter((mark) => mark.kind === 'misprint');
    expect(suspect).toMatchObject({ reading: '区政协六届五次会议' });
    expect(last.text.slice(suspect?.from, suspect?.to)).toBe('区政协协政五位会议');
    const twice = work.lines.flatMap((line) =>
      line.marks.flatMap((mark) =>
        mark.kind === 'duplicate'
          ? [[line.id, line.text.slice(mark.from, mark.to).slice(0, 4), mark.other]]
          : [],
      ),
    );
    expect(twice).toEqual([
      ['1.1.3', '新增规模', '1.2.1'],
      ['1.1.3', '落实31', '1.2.1'],
      ['1.2.1', '新增规模', '1.1.3'],
      ['1.2.1', '落实31', '1.1.3'],
    ]);
  });

  test('start each line at its offset in the shown text', () => {
    for (const report of [work, plan, opening]) {
      const text = shownText(report);
      for (const line of report.lines) {
        expect(text.slice(line.start, line.start + line.text.length + 1)).toBe(`${line.text}\n`);
      }
    }
  });
});

describe('printed as Markdown', () => {
  const printed = [work, plan, opening].map(printMarkdown).join('\n');

  test('a paragraph is one block, also where it is split into items', () => {
    expect(printed).toContain('不断增强“票根经济”。发挥投资关键作用。');
    expect(printed).toContain('- 始终坚持以政治引领\n- 始终坚持以人民为中心\n');
  });

  test('a gap and a lacking section are marked, and nothing else is added', () => {
    expect(printed.split(gapMark)).toHaveLength(4);
    expect(printed).toContain('\n\n### 〔聚力战略功能跃升：来源缺此节〕\n\n### 聚力扩大有效需求');
    expect(printed).toContain('聚力〔来源此处缺文〕现新提升');
    expect(printed).not.toContain('（上接第1版）');
  });
});

describe('a document that begins before its first section', () => {
  const source = '报告\n各位代表：\n一、回顾\n全年增长。\n';
  const at = (words: string) => ({
    from: source.indexOf(words),
    to: source.indexOf(words) + words.length,
    begins: words,
  });
  const name = { ...at('报告'), words: '报告' };
  const [report] = deriveReports(source, {
    version: 2,
    id: 'made-up',
    meeting: name,
    source: { file: 'source.txt', sha256: '' },
    documents: [
      {
        id: 'report',
        kind: 'work-report',
        name,
        speaker: null,
        blocks: [
          { type: 'title', pieces: [at('报告')] },
          { type: 'paragraph', pieces: [at('各位代表：')], splits: [], heading: null },
          { type: 'heading', level: 1, pieces: [at('一、回顾')], order: 'stated' },
          { type: 'paragraph', pieces: [at('全年增长。')], splits: [], heading: null },
        ],
      },
    ],
    furniture: [],
    repeats: [],
    duplicates: [],
    misprints: [],
  }) as [Report];

  test('has no item with the number of a section', () => {
    expect(report.lines.map(({ id }) => id)).toEqual(['title', '0.1', '1', '1.0.1']);
    expect(report.lines.map(sectionIdOf)).toEqual([null, null, '1', '1']);
    expect(placeOf(report, '0.1')).toBe('第1段');
  });
});
