import { describe, expect, test } from 'vitest';
import { digestToHandIn, proposalToHandIn, speechToHandIn } from '../../../src/domain/prepare/hand-in.ts';
import type { OfficialDocument } from '../../../src/domain/prepare/official-document.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { chartBlock, chartOf } from '../../support/charts.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { noteOn } from '../../support/notes.ts';
import { openQingpu } from '../../support/qingpu.ts';
import { proposalOf, quotationBlock, speechOf, wordsBlock } from '../../support/writings.ts';

const [work] = openQingpu().reports as [Report];

/** A line for each block. */
function linesOf({ blocks }: OfficialDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'words') return [block.text];
    if (block.kind === 'quotation') return [`${block.words} <${block.citation}>`];
    if (block.kind === 'chart') return [block.chart.title];
    return block.rows.map(({ label, value }) => `${label}：${value}`);
  });
}

describe('a speech', () => {
  test('has its headings numbered, and its quotations with their citations', () => {
    const official = speechToHandIn(speechOf(), '王芳');
    expect(official).toMatchObject({ title: '关于投资的发言', byline: '王芳' });
    expect(linesOf(official)).toEqual([
      '# 一、投资',
      '各位代表：',
      '生产总值 <《政府工作报告》第一部分第1段>',
      '# 二、就业',
      '建议加大力度。',
    ]);
  });

  test('numbers no heading where there is one alone, or where they state numbers themselves; what is empty is left out', () => {
    const part = (heading: string, text: string) => ({
      id: heading,
      heading,
      blocks: [wordsBlock(heading, text)],
    });
    const one = speechOf({ parts: [part('', '开头'), part('投资', '正文'), part('', ' ')] });
    expect(linesOf(speechToHandIn(one, ''))).toEqual(['开头', '# 投资', '正文']);
    const own = speechOf({ parts: [part('第一，投资', '甲'), part('三、就业', '乙')] });
    expect(linesOf(speechToHandIn(own, ''))).toEqual(['# 第一，投资', '甲', '# 三、就业', '乙']);
  });
});

test('a speech with a chart hands it in without a picture, which only the page can draw', () => {
  const parts = [{ id: 'one', heading: '', blocks: [chartBlock('chart')] }];
  expect(speechToHandIn(speechOf({ parts }), '').blocks).toEqual([
    { kind: 'chart', chart: chartOf(), picture: null },
  ]);
});

test('a proposal has its short fields in a table and the others under numbered headings, without what is empty', () => {
  const parts = [
    ...proposalOf().parts,
    { id: 'measures', heading: '方案', blocks: [] },
    { id: 'gone', heading: '旧表的一栏', blocks: [quotationBlock('x')] },
  ];
  expect(linesOf(proposalToHandIn(proposalOf({ parts })))).toEqual([
    '领衔代表：王芳',
    '# 一、案由',
    '投资结构有待优化。',
    '# 二、案据',
    '生产总值 <《政府工作报告》第一部分第1段>',
    '# 三、旧表的一栏',
    '生产总值 <《政府工作报告》第一部分第1段>',
  ]);
});

test('a digest keeps two chapters of one title apart', () => {
  const report = makeReport(
    [
      heading('1', '一、总体要求'),
      paragraph('1.0.1', '甲处。'),
      heading('2', '二、总体要求'),
      paragraph('2.0.1', '乙处。'),
    ],
    [
      section('1', 0, 2, { title: '一、总体要求', heading: 0 }),
      section('2', 2, 4, { title: '二、总体要求', heading: 2 }),
    ],
  );
  const notes = ['1.0.1', '2.0.1'].map((line) => noteOn(report, line, { text: '' }));
  const { blocks } = digestToHandIn('汇总', '', [{ report, notes }], () => null);
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(headings).toEqual(['一、总体要求', '二、总体要求']);
});

describe('a digest', () => {
  const chapter = (index: number) => work.outline[index]?.title.replace(/^[一二三]、/, '');

  test('goes by chapter, then by stance, in reading order, with names or without', () => {
    const given = [
      noteOn(work, '2.3.2', { id: 'd', stance: 'suggest', text: '丁' }),
      noteOn(work, '2.2.2', { id: 'c', stance: 'suggest', text: '丙' }),
      noteOn(work, '2.2.2', { id: 'b', stance: 'agree', text: '' }),
      noteOn(work, '1.1.1', { id: 'a', text: '甲' }),
    ];
    const taken = [{ report: work, notes: given }];
    const shorten = (line: string) => line.replace(/^[^#（].{10,}<.*(第.*)>$/, '<$1>');
    const named = digestToHandIn('审议意见汇总', '第一组', taken, (note) => `代表_${note.id}`);
    expect(linesOf(named).map(shorten)).toEqual([
      `# 一、${chapter(0)}`,
      '## （一）其他（1条）',
      '<第1段>',
      '甲',
      '（代表\\_a）',
      `# 二、${chapter(1)}`,
      '## （一）赞同（1条）',
      '<第2段>',
      '（代表\\_b）',
      '## （二）建议（2条）',
      '<第2段>',
      '丙',
      '（代表\\_c）',
      '<第2段>',
      '丁',
      '（代表\\_d）',
    ]);
    const nameless = linesOf(digestToHandIn('审议意见汇总', '', taken, () => null));
    expect(nameless.join()).not.toContain('代表\\_');
    expect(nameless).toHaveLength(12);
  });
});
