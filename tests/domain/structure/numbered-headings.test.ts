import { describe, expect, it } from 'vitest';
import { outlineIn, paragraph } from '../../support/made-up-document.ts';

describe('numbered headings', () => {
  it('nest as 一、 and （一）, on lines of their own or run into their text', () => {
    expect(
      outlineIn([
        '一、2025年工作回顾',
        paragraph,
        `（一）产业升级蹄疾步稳。${paragraph}`,
        `（二）民生保障有力有效。${paragraph}`,
        '二、2026年工作安排',
        '（一）扩大有效需求',
        paragraph,
      ]),
    ).toEqual([
      '1 一、2025年工作回顾',
      '2 （一）产业升级蹄疾步稳',
      '2 （二）民生保障有力有效',
      '1 二、2026年工作安排',
      '2 （一）扩大有效需求',
    ]);
  });

  it('nest the other way round where the document does', () => {
    expect(
      outlineIn([
        '（一）当前的形势',
        paragraph,
        '（二）今后的方针',
        `一、加快农业的发展。${paragraph}`,
        `二、调整工业的方向。${paragraph}`,
        '（三）前景',
        paragraph,
      ]),
    ).toEqual([
      '1 （一）当前的形势',
      '1 （二）今后的方针',
      '2 一、加快农业的发展',
      '2 二、调整工业的方向',
      '1 （三）前景',
    ]);
  });

  it('are 篇, 章 and 节 though the numbers of 章 go on through 篇', () => {
    expect(
      outlineIn([
        '第一篇　总则',
        '第一章　发展环境',
        '第一节　基础',
        paragraph,
        '第二章　要求',
        paragraph,
        '第二篇　产业',
        '第三章　工业',
        '第一节　传统产业',
        paragraph,
        '第二节　新兴产业',
        paragraph,
      ]),
    ).toEqual([
      '1 第一篇　总则',
      '2 第一章　发展环境',
      '3 第一节　基础',
      '2 第二章　要求',
      '1 第二篇　产业',
      '2 第三章　工业',
      '3 第一节　传统产业',
      '3 第二节　新兴产业',
    ]);
  });

  it('are 第一部分 around 一、', () => {
    expect(
      outlineIn([
        '第一部分　2025年计划执行情况',
        '一、经济运行稳中有进',
        paragraph,
        '第二部分　2026年计划安排',
        '一、总体要求',
        paragraph,
      ]),
    ).toEqual([
      '1 第一部分　2025年计划执行情况',
      '2 一、经济运行稳中有进',
      '1 第二部分　2026年计划安排',
      '2 一、总体要求',
    ]);
  });

  it('may have half-width brackets, spaces within, and a colon or 。 at their end', () => {
    expect(
      outlineIn([
        '一、 2018年工作回顾：',
        `(一)经济建设。${paragraph}`,
        `（ 二 ） 民生改善,成效显著。${paragraph}`,
        '二．2019年工作安排。',
        paragraph,
      ]),
    ).toEqual([
      '1 一、 2018年工作回顾',
      '2 (一)经济建设',
      '2 （ 二 ） 民生改善,成效显著',
      '1 二．2019年工作安排',
    ]);
  });

  it('are 1. and （1） only on lines of their own with text under them', () => {
    expect(
      outlineIn([
        '一、预算执行情况',
        '（一）一般公共预算',
        '1．全省收支情况',
        paragraph,
        '2．省本级收支情况',
        '（1）收入',
        paragraph,
        '（2）支出',
        paragraph,
      ]),
    ).toEqual([
      '1 一、预算执行情况',
      '2 （一）一般公共预算',
      '3 1．全省收支情况',
      '3 2．省本级收支情况',
      '4 （1）收入',
      '4 （2）支出',
    ]);
  });

  it('are not numbered paragraphs, items, or words that only begin as a number does', () => {
    expect(
      outlineIn([
        `1.坚持党的领导。${paragraph}`,
        `2.坚持人民至上。${paragraph}`,
        `一是稳增长。${paragraph}`,
        `二要惠民生。${paragraph}`,
        `第一，抓项目。${paragraph}`,
        '重点建设：',
        '（一）建设机场；',
        '（二）建设铁路；',
        '（三）建设公路。',
        '一、二、三产业协调发展。全年增长5%。',
        `三、四线城市发展加快。${paragraph}`,
        '1.5亿元资金到位。',
        '第一产业增加值100亿元。',
        '第二部分资金用于改善民生。',
        `第一条　为了节约用水，制定本条例。`,
        `——创新动能更加强劲。${paragraph}`,
      ]),
    ).toEqual([]);
  });

  it('are not paragraphs whose first sentences are too long for titles', () => {
    const long =
      '在东北各省新建和改建九个电站，其中火力电站八个，水力电站一个，五年内新增加的发电能力将为原有发电能力的一倍半以上并改造旧站';
    expect(
      outlineIn(['第一章　工业', `一、${long}。`, paragraph, `二、${long}。`, `三、稳定市场。${paragraph}`]),
    ).toEqual(['1 第一章　工业']);
  });

  it('are not items that each say one sentence at once after another', () => {
    expect(outlineIn(['一、保障措施', '（一）加强领导。', '（二）加强监督。', '（三）加强宣传。'])).toEqual([
      '1 一、保障措施',
    ]);
  });

  it('may be numbers alone, each with text under it', () => {
    expect(outlineIn([paragraph, '一', paragraph, '二', paragraph])).toEqual(['1 一', '1 二']);
    expect(outlineIn([paragraph, '一', '二', '三'])).toEqual([]);
  });

  it('are 专栏 inside the section that they stand in', () => {
    expect(
      outlineIn([
        '第一章　产业',
        '第一节　工业',
        paragraph,
        '专栏1　重大工程',
        `1.高标准农田。${paragraph}`,
        `2.水利工程。${paragraph}`,
        '第二节　农业',
        paragraph,
        '第二章　城乡',
        '第一节　城市',
        paragraph,
        '专栏2　更新工程',
        paragraph,
      ]),
    ).toEqual([
      '1 第一章　产业',
      '2 第一节　工业',
      '3 专栏1　重大工程',
      '2 第二节　农业',
      '1 第二章　城乡',
      '2 第一节　城市',
      '3 专栏2　更新工程',
    ]);
  });

  it('are put together where the page broke them within their number', () => {
    expect(
      outlineIn([
        '一、',
        '工作回顾',
        paragraph,
        '（',
        '一）改革开放。',
        paragraph,
        '（二',
        '）民生改善',
        paragraph,
      ]),
    ).toEqual(['1 一、工作回顾', '2 （一）改革开放', '2 （二）民生改善']);
  });
});
