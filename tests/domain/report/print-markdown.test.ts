import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { infoOfReport, printMarkdownFile } from '../../../src/domain/report/front-matter.ts';
import { gapMark, lackingMark } from '../../../src/domain/report/gap-marks.ts';
import { printMarkdown } from '../../../src/domain/report/print-markdown.ts';
import { heading, makeReport, paragraph, section } from '../../support/made-up-report.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const title = { id: 'title', role: 'title', text: '报告' } as const;

/** One line of text without white space around it; 〔 〕 are the marks' own. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        ' #',
        '1. ',
        '- ',
        '> ',
        '*',
        '_',
        '`',
        '~~~',
        '|',
        '\\',
        '&lt;',
        '<b>',
        '---',
        '===',
        '![',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('报告', '增长5%', ' ', '\t'),
    ),
    { minLength: 1 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\n\0〔〕]/g, '')
      .trim(),
  )
  .filter((line) => line !== '');

describe('a document printed as Markdown', () => {
  test('reads back as its titles and words, whatever they look like', () => {
    fc.assert(
      fc.property(text, text, text, text, (name, part, words, item) => {
        const lines = [
          { ...title, text: name },
          heading('1', part),
          paragraph('1.0.1', words),
          { id: '1.0.2', role: 'list-item', text: item } as const,
        ];
        expect(readMarkdown(printMarkdown(makeReport(lines, [section('1', 2, 4)])))).toEqual([
          { level: 0, text: name },
          { level: 1, text: part },
          { level: null, text: words },
          { level: null, text: item },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('parts blocks by one empty line and ends with a line break', () => {
    const lines = [title, paragraph('1', '甲。'), paragraph('2', '乙。')];
    expect(printMarkdown(makeReport(lines))).toBe('# 报告\n\n甲。\n\n乙。\n');
  });

  test('joins what goes on in one paragraph, and lists the items of one list together', () => {
    const lines = [
      title,
      paragraph('1', '甲。'),
      paragraph('2', '乙。', { continues: true }),
      { id: '3', role: 'list-item', text: '丙' } as const,
      { id: '4', role: 'list-item', text: '丁' } as const,
      paragraph('5', '戊。'),
    ];
    expect(printMarkdown(makeReport(lines))).toBe('# 报告\n\n甲。乙。\n\n- 丙\n- 丁\n\n戊。\n');
  });

  test('prints text before the first part, and each part before its sections', () => {
    const lines = [
      title,
      { id: 'caption', role: 'caption', text: '（摘要）' } as const,
      heading('1', '回顾'),
      paragraph('1.0.1', '总说。'),
      heading('1.1', '经济'),
      paragraph('1.1.1', '分说。'),
    ];
    const outline = [section('1', 3, 4, { sections: [section('1.1', 5, 6)] })];
    expect(printMarkdown(makeReport(lines, outline))).toBe(
      '# 报告\n\n（摘要）\n\n## 回顾\n\n总说。\n\n### 经济\n\n分说。\n',
    );
  });

  test('keeps the place of a section that the source lacks', () => {
    const lines = [title, heading('1', '任务')];
    const lacking = section('1.1', 2, 2, { heading: null, title: '功能跃升' });
    const outline = [section('1', 2, 2, { sections: [lacking] })];
    expect(printMarkdown(makeReport(lines, outline))).toBe(
      `# 报告\n\n## 任务\n\n### ${lackingMark('功能跃升')}\n`,
    );
  });

  test('marks each gap at its place, and words beside a gap are still words only', () => {
    const marks = [
      { kind: 'gap', from: 2, to: 2 },
      { kind: 'join', from: 3, to: 3 },
      { kind: 'gap', from: 8, to: 8 },
    ] as const;
    const report = makeReport([title, paragraph('1', '甲乙*丙*1.丁', { marks })]);
    expect(printMarkdown(report)).toBe(`# 报告\n\n甲乙${gapMark}\\*丙\\*1.丁${gapMark}\n`);
    expect(readMarkdown(printMarkdown(report)).at(-1)?.text).toBe('甲乙*丙*1.丁');
  });
});

describe('an imported document printed as Markdown', () => {
  test('has a title that runs into its paragraph in bold, and no heading for it', () => {
    const lines = [
      title,
      heading('1', '一、任务'),
      paragraph('1.1.1', '（一）产业升级。工业增长。', { runIn: 7 }),
      paragraph('1.1.2', '*服务业*。'),
    ];
    const runIn = section('1.1', 2, 4, { heading: 2 });
    expect(printMarkdown(makeReport(lines, [section('1', 2, 2, { sections: [runIn] })]))).toBe(
      '# 报告\n\n## 一、任务\n\n**（一）产业升级**。工业增长。\n\n\\*服务业\\*。\n',
    );
  });

  test.each([
    ['“六业”融合', 4, '“六业”融合'],
    ['“六业”。融合', 4, '**“六业”**。融合'],
    ['五个*必须*。', 6, '**五个\\*必须\\***。'],
    ['做好', 2, '**做好**'],
  ])('has bold marks in %s only where they can close', (text, runIn, printed) => {
    const own = section('1', 1, 2, { heading: 1 });
    const report = makeReport([title, paragraph('1.0.1', text, { runIn })], [own]);
    expect(printMarkdown(report)).toBe(`# 报告\n\n${printed}\n`);
  });

  test('has the rows of one table in one table, and an image by its description', () => {
    const row = (id: string, text: string) => ({ id, role: 'table-row', text }) as const;
    const lines = [
      title,
      row('1', '指标\t2025年|2026年'),
      row('2', '增速'),
      paragraph('3', '说明。'),
      row('4', '甲\t乙\t丙'),
      { id: '5', role: 'image', text: '示意[图]' } as const,
    ];
    expect(printMarkdown(makeReport(lines))).toBe(
      '# 报告\n\n| 指标 | 2025年\\|2026年 |\n| --- | --- |\n| 增速 |  |\n\n说明。\n\n' +
        '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n\n![示意\\[图\\]]()\n',
    );
  });

  test('has no heading deeper than Markdown knows', () => {
    const deep = section('1', 2, 2, { level: 8 });
    expect(printMarkdown(makeReport([title, heading('1', '深')], [deep]))).toBe('# 报告\n\n###### 深\n');
  });
});

describe('a Markdown file', () => {
  test('begins with what is known of the document, and leaves out what is not', () => {
    const report = makeReport([title, paragraph('1', '正文。')]);
    const info = { ...infoOfReport(report), year: 2026, date: '2026-01-28', meeting: '某省"两会"' };
    const source = { name: '报告.docx', sha256: 'ab12' };
    expect(printMarkdownFile(report, { info, source })).toBe(
      [
        '---',
        'title: "报告"',
        'kind: "work-report"',
        'year: 2026',
        'meeting: "某省\\"两会\\""',
        'date: "2026-01-28"',
        'source: "报告.docx"',
        'sha256: "ab12"',
        '---',
        '',
        '# 报告',
        '',
        '正文。',
        '',
      ].join('\n'),
    );
  });
});
