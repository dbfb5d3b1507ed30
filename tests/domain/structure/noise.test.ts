import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { extracted } from '../../support/extracted.ts';
import { linesWith, outlineIn, paragraph } from '../../support/made-up-document.ts';

const page = {
  before: ['您的位置：', '首页', '>', '某地要闻', '下载', '打印', '【字号：', '大', '中', '小', '】'],
  within: ['来源：某某日报', '时间：2026-02-09', '2026-02-03 09:02:33'],
  credit: '省长王某作政府工作报告。本报记者 林 某摄',
  after: ['责任编辑：李某', '扫一扫在手机打开当前页', '相关报道：', '某某省召开会议'],
};
const document = [
  ...page.before,
  '2026年政府工作报告',
  ...page.within,
  '省长 王某',
  page.credit,
  '各位代表：',
  paragraph,
  '一、2025年工作回顾',
  paragraph,
  ...page.after,
];

describe('the page’s own lines', () => {
  it('are told from the text before, within and after it', () => {
    expect(linesWith('noise', document)).toEqual([
      ...page.before,
      ...page.within,
      page.credit,
      ...page.after,
    ]);
    expect(outlineIn(document)).toEqual(['1 一、2025年工作回顾']);
  });

  it('do not hide title and speaker', () => {
    expect(structureOf(extracted(document)).info).toMatchObject({
      title: '2026年政府工作报告',
      speaker: '王某',
    });
  });

  it('are not words that a text may say too', () => {
    const lines = [paragraph, '来源：统计公报', '时间：2026年', '大', '3', paragraph];
    expect(linesWith('noise', lines)).toEqual([]);
  });

  it('are not lines of a notice, nor of a text that speaks of its place', () => {
    expect(
      linesWith('noise', ['会议通知', '时间：2026年1月28日', '地点：人民大会堂', '来源：办公室']),
    ).toEqual([]);
    expect(linesWith('noise', ['总则', '位置与范围', paragraph, '扫码支付普及率提高', paragraph])).toEqual(
      [],
    );
  });

  it('stay, with doubt, where nothing beside them is the page’s own', () => {
    const { lines } = structureOf(extracted([paragraph, '收藏', paragraph]));
    expect(lines[1]).toMatchObject({ role: 'paragraph', doubt: 'noise' });
  });

  it('are page numbers that count up, and what is repeated beside them', () => {
    const sheet = (number: number) => [
      '某某县人民政府工作报告',
      paragraph,
      paragraph,
      paragraph,
      `${number}`,
    ];
    const header = '某某县人民政府工作报告';
    expect(linesWith('noise', [1, 2, 3].flatMap(sheet))).toEqual(['1', header, '2', header, '3']);
    expect(linesWith('noise', [paragraph, '— 12 —', paragraph, '第3页 共20页', paragraph])).toEqual([
      '— 12 —',
      '第3页 共20页',
    ]);
  });

  it('are not numbers in a column', () => {
    expect(linesWith('noise', [paragraph, '1', '2', '3', '4', paragraph])).toEqual([]);
  });

  it.each([
    ['·', '·'],
    ['', ' / 6'],
    ['Page ', ' of 6'],
    ['第', '页（共6页）'],
  ])('are page numbers written %s1%s', (before, after) => {
    const pages = [1, 2, 3].map((number) => `${before}${number}${after}`);
    const lines = pages.flatMap((page) => [paragraph, paragraph, paragraph, page]);
    expect(linesWith('noise', lines)).toEqual(pages);
  });

  it('are rows of buttons of which most are known, before and after the text', () => {
    const top = 'English | 繁體 | 无障碍 | 某某助手';
    const row = '[ 打印 ] [ 关闭 ] [ 收藏本页 ]';
    const end = [
      '微信里点“发现”，扫一下',
      '二维码便可将本文分享至朋友圈。',
      '联系我们 | 网站地图 | 隐私声明',
    ];
    const lines = [top, '政府工作报告', row, '各位代表：', paragraph, row, ...end];
    expect(linesWith('noise', lines)).toEqual([top, row, row, ...end]);
    expect(linesWith('noise', [paragraph, '收藏 | 展陈 | 研究', paragraph])).toEqual([]);
  });

  it('are titles of pages on the lines of their numbers, but no numbered captions', () => {
    const pages = [1, 2, 3].map((number) => `某某县政府工作报告 ${number}`);
    const lines = pages.flatMap((page) => [paragraph, paragraph, page]);
    expect(linesWith('noise', ['一、回顾', ...lines])).toEqual(pages);
    const captions = [1, 2, 3].flatMap((number) => [paragraph, paragraph, `某某县重点工程 ${number}`]);
    expect(linesWith('noise', captions)).toEqual([]);
  });
});
