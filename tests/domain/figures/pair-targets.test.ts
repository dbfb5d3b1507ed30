import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { pairTargets } from '../../../src/domain/figures/pair-targets.ts';
import type { ReportFigures } from '../../../src/domain/figures/report-figures.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { importedReport } from '../../support/imported-report.ts';
import { openQingpu } from '../../support/qingpu.ts';

function reportOf(year: number, review: string, tasks: string): ReportFigures {
  const lines = [
    `${year}年某区政府工作报告`,
    '各位代表：',
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年主要任务`,
    tasks,
  ];
  return { report: `${year}`, year, place: '某区', figures: findFigures(importedReport(lines.join('\n'))) };
}

/** What became of the target of 2025 in the report of 2026. */
function verdictOf(target: string, outcome: string): string {
  const before = reportOf(2025, '一年来稳中有进。', target);
  const after = reportOf(2026, outcome, '做好各项工作。');
  const { pairings, unanswered } = pairTargets(before, after);
  return (
    pairings.map(({ verdict, reason }) => `${verdict} ${reason}`).join() || `unanswered ${unanswered.length}`
  );
}

describe('targets beside outcomes', () => {
  const [report] = openQingpu().reports;
  if (!report) throw new Error('the bundled report is missing');
  const text = shownText(report);
  const own: ReportFigures = { report: report.id, year: 2026, place: '青浦区', figures: findFigures(report) };
  const { pairings } = pairTargets(own, own);

  test.each([
    ['固定资产投资', '648.6亿元', '600亿元', 'lower', 'other-year-in-part'],
    ['外贸进出口总额', '23.3%', '1100亿元', 'not-comparable', 'other-kind'],
    ['限上商品销售总额', '6.6%', '5%', 'lower', 'other-year-in-part'],
    ['就业困难人员就业', '2198名', '1200人', 'lower', 'other-year'],
  ])('of the bundled report: %s %s beside %s', (indicator, outcome, target, verdict, reason) => {
    const found = pairings.filter((pairing) => pairing.indicator === indicator);
    expect(found).toHaveLength(1);
    const [pairing] = found;
    expect(pairing).toMatchObject({ verdict, reason, isDoubtful: false });
    expect(text.slice(pairing?.outcome.start, pairing?.outcome.end)).toBe(outcome);
    expect(text.slice(pairing?.target.start, pairing?.target.end)).toBe(target);
  });

  test.each([
    ['固定资产投资600亿元。', '全社会固定资产投资完成610亿元。', 'met reached'],
    ['固定资产投资600亿元。', '全社会固定资产投资完成590亿元。', 'missed short'],
    ['固定资产投资600亿元。', '1—11月全社会固定资产投资完成590亿元。', 'not-comparable other-span'],
    ['固定资产投资600亿元。', '1—11月全社会固定资产投资完成610亿元。', 'met reached'],
    ['地区生产总值增长5%左右。', '全区生产总值增长4.8%。', 'met about'],
    ['地区生产总值增长5%—5.5%。', '全区生产总值增长4.8%。', 'missed short'],
    ['城镇调查失业率5.5%左右。', '城镇调查失业率平均为5.1%。', 'met reached'],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨3.6%。', 'missed short'],
    ['单位生产总值能耗降低3%左右。', '单位生产总值能耗下降2%。', 'missed short'],
    ['城镇新增就业不低于1200人。', '城镇新增就业1500人。', 'met reached'],
    ['城镇新增就业不低于1200人。', '城镇新增就业1100人。', 'missed short'],
    ['固定资产投资下降3%以内。', '固定资产投资下降2%。', 'met reached'],
    ['固定资产投资下降3%以内。', '固定资产投资下降4%。', 'missed short'],
    ['资产负债率降至60%。', '资产负债率降至58%。', 'met reached'],
    ['资产负债率降至60%。', '资产负债率降至62%。', 'missed short'],
    ['一般公共预算收入增长3%。', '一般公共预算收入下降5.2%。', 'missed short'],
    ['粮食产量1.4万亿斤。', '粮食产量7.1亿吨。', 'met reached'],
    ['外贸进出口总额1100亿元。', '外贸进出口总额增长23.3%。', 'not-comparable other-kind'],
    ['城镇新增就业1200人。', '“十四五”期间城镇新增就业6000人。', 'not-comparable other-span'],
    ['固定资产投资600亿元。', '固定资产投资近600亿元。', 'met about'],
    ['固定资产投资600亿元。', '固定资产投资接近600亿元。', 'met about'],
    ['固定资产投资600亿元。', '固定资产投资不足600亿元。', 'missed short'],
    ['固定资产投资降幅控制在3%以内。', '固定资产投资下降2%。', 'met reached'],
    ['固定资产投资降幅控制在3%以内。', '固定资产投资下降4%。', 'missed short'],
    ['固定资产投资降幅控制在3%以内。', '固定资产投资增长1%。', 'met reached'],
    ['工业技改投资增长5%。', '工业技改投资增速达到6%。', 'met reached'],
    ['固定资产投资600亿元。', '固定资产投资超过600亿元。', 'met reached'],
    ['居民消费价格涨幅3%以内。', '居民消费价格上涨超过3%。', 'missed short'],
    ['居民消费价格涨幅3%以内。', '居民消费价格上涨近3%。', 'met reached'],
    ['单位生产总值能耗降低3%。', '单位生产总值能耗下降近3%。', 'met about'],
    ['上半年固定资产投资500亿元。', '固定资产投资900亿元。', 'not-comparable other-span'],
    ['上半年固定资产投资500亿元。', '2025年上半年固定资产投资480亿元。', 'missed short'],
    ['固定资产投资600亿元。', '2024年固定资产投资650亿元。2025年固定资产投资590亿元。', 'missed short'],
    [
      '地区生产总值增长5%。',
      '2024年全区生产总值增长6%。2025年1—11月全区生产总值增长4%。',
      'not-comparable other-span',
    ],
    ['地区生产总值增长5%。', '经济增长4%。全区生产总值增长5.2%。', 'met reached'],
    ['综合实力排名升至第5位。', '综合实力排名升至第3位。', 'met reached'],
    ['综合实力排名升至第5位。', '综合实力排名升至第8位。', 'missed short'],
    ['森林覆盖率达到20%。', '工业投资80亿元。', 'unanswered 1'],
    ['新增养老床位3000张。', '养老床位达到16000张。', 'not-comparable far-apart'],
    ['新增养老床位3000张。', '新增养老床位7852张。', 'met reached'],
    ['全市商事主体50万户。', '全市商事主体265万户。', 'not-comparable far-apart'],
    ['地区生产总值增长2%。', '地区生产总值增长5.2%。', 'met reached'],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨2.1%。', 'met reached'],
    ['居民消费价格涨幅3%左右。', '居民消费价格上涨0.2%。', 'not-comparable far-below'],
    ['居民消费价格上涨2%左右。', '居民消费价格下降0.1%。', 'not-comparable far-below'],
    ['建设10个海外创新中心。', '海外创新中心12家。', 'met reached'],
    ['重点区域全年完成投资1200亿元。', '加大基础设施投入，完成投资1163.5亿元。', 'unanswered 1'],
  ])('of last year: 「%s」 and then 「%s」', (target, outcome, expected) => {
    expect(verdictOf(target, outcome)).toBe(expected);
  });

  test('are doubtful where the words could mean something else', () => {
    const before = reportOf(2025, '一年来稳中有进。', '经济增长5%。');
    const after = reportOf(2026, '全区生产总值增长5.2%。', '做好各项工作。');
    expect(pairTargets(before, after).pairings).toMatchObject([{ isDoubtful: true, verdict: 'met' }]);
  });
});
