import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/domain/figures/quantities.ts';

const found = (text: string) =>
  findQuantities(text).map(({ start, end, value, upper, unit }) => [
    text.slice(start, end),
    value,
    upper,
    unit,
  ]);

describe('quantities', () => {
  test.each([
    ['投资完成648.6亿元', ['648.6亿元', 648.6, null, '亿元']],
    ['增长５．５％', ['５．５％', 5.5, null, '%']],
    ['增长6%—6.5%', ['6%—6.5%', 6, 6.5, '%']],
    ['增长8—8.5%', ['8—8.5%', 8, 8.5, '%']],
    ['建设3至5个站点', ['3至5个', 3, 5, '个']],
    ['增长百分之五点五', ['百分之五点五', 5.5, null, '%']],
    ['占三成以上', ['三成', 3, null, '成']],
    ['超过一半。', ['一半', 50, null, '%']],
    ['占三分之二', ['三分之二', 66.67, null, '%']],
    ['投入两千万元', ['两千万元', 2000, null, '万元']],
    ['节约六亿三千万元', ['六亿三千万元', 6.3, null, '亿元']],
    ['安装十七万千瓦机组', ['十七万千瓦', 17, null, '万千瓦']],
    ['产值翻一番', ['翻一番', 1, null, '番']],
    ['整改7.2万余处', ['7.2万余处', 7.2, null, '万处']],
    ['共1,234人次', ['1,234人次', 1234, null, '人次']],
    ['吞吐量4387万标箱', ['4387万标箱', 4387, null, '万标准箱']],
    ['提高1.5个百分点', ['1.5个百分点', 1.5, null, '个百分点']],
    ['体系化推进十五项重点工程', ['十五项', 15, null, '项']],
    ['整治居全市第二。', ['第二', 2, null, '']],
    ['平均积压长达9年', ['9年', 9, null, '年']],
    ['价格-0.6%', ['0.6%', 0.6, null, '%']],
    ['增速为-0.6%', ['-0.6%', -0.6, null, '%']],
  ])('of 「%s」', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    ['分别提高20.9、36.2、54个百分点', [20.9, 36.2, 54], ['个百分点', '个百分点', '个百分点']],
    ['净减少10.6万、3.8万、3.3万平方公里', [10.6, 3.8, 3.3], ['万平方公里', '万平方公里', '万平方公里']],
    ['1、2个项目', [2], ['个']],
    ['12、13、14号线等5条', [5], ['条']],
  ])('share the unit of a list: 「%s」', (text, values, units) => {
    const quantities = findQuantities(text);
    expect(quantities.map(({ value }) => value)).toEqual(values);
    expect(quantities.map(({ unit }) => unit)).toEqual(units);
  });

  test.each([
    '2026年1月20日',
    '2021—2025年',
    '1—11月',
    '实施5050工程',
    'G318改扩建、G50拓宽、C919首飞',
    '优化“1+6+8+10”防汛指挥体系',
    '党的二十大和二十届历次全会',
    '第二十届人民代表大会第七次会议',
    '区六届人大五次会议',
    '12345热线',
    '优化营商环境9.0版',
    '国家5A级景区',
    '五百亿级产业集群',
    '“四个一批”项目',
    '六位一体',
    '四套班子领导',
    '今后五年、过去五年、“十五五”',
    '贯彻中央八项规定精神',
    '第十五个五年规划',
    'PM2.5',
    '8号线三期',
    '一批项目、一个中心',
    '每百户',
    '两度聚焦',
    '铁人三项联赛',
  ])('none in 「%s」', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are in order, apart, and within any text', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '2.5',
        '，',
        '、',
        '亿',
        '万',
        '元',
        '%',
        '—',
        '至',
        '第',
        '三',
        '十',
        '成',
        '个',
        '年',
        '“',
        '”',
        '百分之',
        '.',
        ',',
        '分之',
        '千瓦',
        '余',
        ' ',
        '居',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, value, upper } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          expect(upper === null || Number.isFinite(upper)).toBe(true);
          last = end;
        }
      }),
    );
  });
});
