import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/domain/compare/compare-reports.ts';
import { comparisonHtml } from '../../src/exporting/comparison-html.ts';
import { heading, makeReport, paragraph } from '../support/made-up-report.ts';

const moved = '实施就业优先政策，城镇新增就业60万人以上。';
const old = makeReport([
  { id: 'title', role: 'title', text: '政府工作报告' },
  heading('1', '一、工作回顾'),
  paragraph('1.1', '地区生产总值增长5.5%左右，失业率控制在5%以内。'),
  paragraph('1.2', '扎实推进新型城镇化，不断改善人居环境质量。'),
  paragraph('1.3', '深化国有企业改革，完善中国特色现代企业制度。'),
  paragraph('1.4', moved),
]);
const next = makeReport([
  { id: 'title', role: 'title', text: '政府工作报告' },
  heading('1', '一、工作回顾'),
  paragraph('1.1', moved),
  paragraph('1.2', '地区生产总值增长5%左右，失业率控制在5%以内。'),
  paragraph('1.3', '扎实推进新型城镇化，'),
  paragraph('1.4', '不断改善人居环境质量。'),
  paragraph('1.5', '深化国有企业改革，完善中国特色现代企业制度。'),
  paragraph('1.6', '<script>alert("新")</script>&amp;'),
]);
const comparison = compareReports(old, next);
const html = comparisonHtml(comparison, old, next, 'zh');

describe('a comparison as a web page', () => {
  test('counts the changes and links to each of them', () => {
    expect(html).toContain('共 4 处改动，其中 1 处涉及数字');
    expect(html).toContain('修改 2　新增 1　移动 1');
    const links = [...html.matchAll(/<li><a href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links).toEqual(['change-1', 'change-2', 'change-3', 'change-4']);
    for (const id of links) expect(html.split(` id="${id}"`)).toHaveLength(2);
  });

  test('says in words what is put in and taken out, for those who cannot see it', () => {
    expect(html).toContain(
      '<del><span class="said">删去：</span>5.5%</del><ins><span class="said">新增：</span>5%</ins>',
    );
  });

  test('shows a break of a paragraph, and where a line went and came from', () => {
    expect(html).toMatch(/推进新型城镇化，<ins>.*¶.*<\/ins>不断改善/s);
    const [here, away] = ['由别处移来', '已移到别处'].map(
      (said) => new RegExp(`href="#(row-\\d+)">〔${said}`).exec(html)?.[1],
    );
    for (const id of [here, away]) expect(html).toContain(`<span id="${id}"></span>`);
  });

  test('is one whole page without a script, fetches nothing, and escapes every text', () => {
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(html).toContain('&lt;script&gt;alert(&quot;新&quot;)&lt;/script&gt;&amp;amp;');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('says so where nothing differs, and speaks English too', () => {
    expect(comparisonHtml(compareReports(old, old), old, old, 'zh')).toContain('两份文本没有差别。');
    expect(comparisonHtml(comparison, old, next, 'en')).toContain('4 changes, 1 of them with numbers');
  });
});
