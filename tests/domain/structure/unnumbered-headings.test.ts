import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { extracted } from '../../support/extracted.ts';
import { outlineIn, paragraph } from '../../support/made-up-document.ts';

describe('headings without numbers', () => {
  it('stand above the numbers that begin anew under them', () => {
    expect(
      outlineIn([
        '各位代表：',
        paragraph,
        '2022年工作回顾',
        paragraph,
        '一、经济发展',
        paragraph,
        '二、城乡建设',
        paragraph,
        '2023年工作安排',
        paragraph,
        '一、扩大投资',
        paragraph,
      ]),
    ).toEqual(['1 2022年工作回顾', '2 一、经济发展', '2 二、城乡建设', '1 2023年工作安排', '2 一、扩大投资']);
  });

  it('are found in a text with no numbers at all', () => {
    expect(
      outlineIn([
        '2013年工作回顾',
        paragraph,
        paragraph,
        '过去五年的主要成就',
        paragraph,
        '2014年工作安排',
        paragraph,
      ]),
    ).toEqual(['1 2013年工作回顾', '1 过去五年的主要成就', '1 2014年工作安排']);
  });

  it('are taken with doubt where nothing but their place marks them', () => {
    const { lines } = structureOf(extracted(['2013年工作回顾', paragraph, '2014年工作安排', paragraph]));
    expect(lines.map(({ doubt }) => doubt)).toEqual(['unnumbered-heading', null, 'unnumbered-heading', null]);
  });

  it('are not guessed where numbers part the whole text, only doubted', () => {
    const text = extracted(['一、工作回顾', paragraph, '工业经济', paragraph, '二、工作安排', paragraph]);
    const { lines } = structureOf(text);
    expect(lines.map(({ level }) => level)).toEqual([1, null, null, null, 1, null]);
    expect(lines[2]?.doubt).toBe('unnumbered-heading');
  });

  it('are not greetings, sentences, announcements, captions, dates or lines before no text', () => {
    expect(
      outlineIn([
        '各位代表：',
        paragraph,
        '各位代表！',
        paragraph,
        '一年来，我们坚持改革开放，发展活力不断增强',
        paragraph,
        '一年来，我们主要做了以下工作：',
        paragraph,
        '图1 地区生产总值',
        paragraph,
        '2026年1月28日',
        paragraph,
        '—— 开放水平提升',
        paragraph,
        '谢谢大家',
      ]),
    ).toEqual([]);
  });

  it('are parts by their words, though long or after a line that lacks its end', () => {
    const long = '过去五年工作回顾和今后五年全县经济社会发展的指导思想、总体要求、奋斗目标及主要任务';
    const open = '我们始终坚持生态立市战略，着力推进项目建设，人居环境进一步改善';
    expect(outlineIn([long, paragraph, paragraph, open, '2026年工作安排', paragraph])).toEqual([
      `1 ${long}`,
      '1 2026年工作安排',
    ]);
  });

  it('are not verses, nor more than two bare lines in a row', () => {
    const verse = ['长风破浪会有时', '直挂云帆济沧海'];
    const list = ['高速公路建设', '铁路建设', '机场扩建工程'];
    const text = [
      '2025年工作回顾',
      paragraph,
      ...verse,
      paragraph,
      paragraph,
      ...list,
      paragraph,
      '2026年工作安排',
      paragraph,
    ];
    expect(outlineIn(text)).toEqual(['1 2025年工作回顾', '1 2026年工作安排']);
  });

  it('are not guessed among broken lines, which end anywhere', () => {
    const broken = ['全市上下团结奋斗攻坚克难', '经济社会发展取得新的成绩', '各项工作迈上了新的台阶。'];
    expect(outlineIn(Array.from({ length: 12 }, () => broken).flat())).toEqual([]);
  });

  it('are lines that the file marks: by a style, in bold, larger, or in the middle', () => {
    expect(
      outlineIn([
        { text: '工作回顾', hints: { heading: 1 } },
        paragraph,
        { text: '经济发展', hints: { heading: 2 } },
        paragraph,
      ]),
    ).toEqual(['1 工作回顾', '2 经济发展']);
    for (const hints of [{ bold: 4 }, { size: 1.5 }, { isCentred: true }]) {
      expect(outlineIn([paragraph, { text: '工作回顾', hints }, paragraph])).toEqual(['1 工作回顾']);
    }
  });

  it('are bold lines inside the numbers that go on after them', () => {
    const bold = (text: string) => ({ text, hints: { bold: text.length } });
    expect(
      outlineIn([
        '一、关于建设',
        bold('关于教育问题。'),
        paragraph,
        bold('关于科学问题。'),
        paragraph,
        '二、关于生活',
        paragraph,
      ]),
    ).toEqual(['1 一、关于建设', '2 关于教育问题', '2 关于科学问题', '1 二、关于生活']);
  });

  it('are not the bold words that a paragraph begins with', () => {
    expect(outlineIn(['一、回顾', { text: `经济实力跃升。${paragraph}`, hints: { bold: 7 } }])).toEqual([
      '1 一、回顾',
    ]);
  });

  it('stand with the numbered ones that the file gives the same style', () => {
    const styled = (text: string, heading: number) => ({ text, hints: { heading } });
    expect(
      outlineIn([
        styled('第一章　总则', 1),
        paragraph,
        styled('第一节　原则', 2),
        paragraph,
        styled('补充说明', 2),
        paragraph,
        styled('第二章　分则', 1),
        paragraph,
      ]),
    ).toEqual(['1 第一章　总则', '2 第一节　原则', '2 补充说明', '1 第二章　分则']);
  });

  it('are 前言 and 附件, which shift no level, with the title of what is attached', () => {
    expect(
      outlineIn([
        '前　言',
        paragraph,
        '一、工作回顾',
        paragraph,
        '（一）经济',
        paragraph,
        '附件',
        '2026年民生实事',
        `1.发放补贴。${paragraph}`,
        `2.修建道路。${paragraph}`,
        '名词解释',
        `1.一降三减：${paragraph}`,
      ]),
    ).toEqual(['1 前　言', '1 一、工作回顾', '2 （一）经济', '1 附件', '1 2026年民生实事', '1 名词解释']);
  });

  it('are the title of a glossary that names its report', () => {
    expect(outlineIn(['一、回顾', paragraph, '《某某省人民检察院工作报告》有关用语说明', paragraph])).toEqual(
      ['1 一、回顾', '1 《某某省人民检察院工作报告》有关用语说明'],
    );
  });

  it('are not the numbered list of what is attached', () => {
    expect(outlineIn(['一、回顾', paragraph, '附件：1.重点项目表', '2.责任分工表'])).toEqual(['1 一、回顾']);
  });
});
