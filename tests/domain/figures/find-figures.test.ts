import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/domain/figures/figure.ts';
import { findFigures } from '../../../src/domain/figures/find-figures.ts';
import { shownText } from '../../../src/domain/report/report.ts';
import { hasCorpus } from '../../support/corpus.ts';
import { figuresOfPlace, measureBundled, measureCorpus, measuredReports } from '../../support/figures-of.ts';
import { importedReport } from '../../support/imported-report.ts';
import { measureSeries, trueSeries } from '../../support/true-series.ts';

const head = ['2026年某区政府工作报告', '各位代表：', '一、2025年工作回顾'];

/** The figures of a paragraph in the review of 2026's report. */
function reviewed(paragraph: string): Figure[] {
  return findFigures(importedReport([...head, paragraph, '二、2026年主要任务', '做好各项工作。'].join('\n')));
}

function planned(paragraph: string): Figure[] {
  return findFigures(
    importedReport([...head, '一年来稳中有进。', '二、2026年主要任务', paragraph].join('\n')),
  );
}

/** In a review of one year and of five. */
function reviewedWithFive(paragraphs: readonly string[]): Figure[] {
  return findFigures(
    importedReport(
      [
        '2026年某区政府工作报告',
        '各位代表：',
        '一、2025年和“十四五”时期工作回顾',
        ...paragraphs,
        '二、2026年主要任务',
        '做好各项工作。',
      ].join('\n'),
    ),
  );
}

const brief = (figures: readonly Figure[]) =>
  figures.map(({ subject, value, unit, period, role }) =>
    [subject, `${value}${unit}`, period, role].join(' '),
  );

describe('the figures of the bundled documents', () => {
  const measured = measureBundled();

  test('are found, nearly all of them', () => {
    expect(measured.recall, JSON.stringify(measured.errors)).toBeGreaterThanOrEqual(0.95);
  });

  test('are right, nearly all of them', () => {
    expect(measured.precision, JSON.stringify(measured.errors)).toBeGreaterThanOrEqual(0.95);
  });
});

describe.skipIf(!hasCorpus)('the figures of the corpus', () => {
  test.each(measuredReports)('are found and right in $file', (report) => {
    const { precision, recall, errors } = measureCorpus(report);
    expect(Math.min(precision, recall), JSON.stringify(errors)).toBeGreaterThanOrEqual(0.93);
  });

  test.each(['国务院', '上海市', '深圳市'])(
    'are over the years of %s right or missing, never wrong',
    (place) => {
      const reports = figuresOfPlace(place);
      const measured = trueSeries()
        .filter((series) => series.place === place)
        .map((series) => measureSeries(series, reports));
      expect(measured.flatMap(({ wrong }) => wrong)).toEqual([]);
      const found = measured.reduce((sum, one) => sum + one.found.size, 0);
      const missing = measured.reduce((sum, one) => sum + one.missing.length, 0);
      expect(missing).toBeLessThan(found / 10);
    },
  );
});

describe('what a sentence says', () => {
  test.each([
    [
      '产业项目出让18个、开工21个。',
      ['产业项目出让 18个 2025年 outcome', '产业项目开工 21个 2025年 outcome'],
    ],
    [
      '高技术制造业、装备制造业增加值分别增长8.9%、7.7%。',
      ['高技术制造业增加值 8.9% 2025年 outcome', '装备制造业增加值 7.7% 2025年 outcome'],
    ],
    [
      '财政收入7238亿元，税收收入2727亿元，分别增长30.4%和30.9%。',
      [
        '财政收入 7238亿元 2025年 outcome',
        '税收收入 2727亿元 2025年 outcome',
        '财政收入 30.4% 2025年 outcome',
        '税收收入 30.9% 2025年 outcome',
      ],
    ],
    [
      '1—11月工业总产值增长7.2%，社零增长11.2%。新增绿道15公里。',
      [
        '工业总产值 7.2% 2025年1—11月 outcome',
        '社零 11.2% 2025年1—11月 outcome',
        '新增绿道 15公里 2025年 outcome',
      ],
    ],
    [
      '研发投入强度从2.77%提高到3.3%。',
      ['研发投入强度 2.77% 2025年 reference', '研发投入强度 3.3% 2025年 outcome'],
    ],
    [
      '供水普及率、污水处理率分别提高20.9、36.2个百分点。',
      ['供水普及率 20.9个百分点 2025年 outcome', '污水处理率 36.2个百分点 2025年 outcome'],
    ],
    ['“十四五”期间城镇新增就业累计6000万人。', ['城镇新增就业 6000万人 “十四五” outcome']],
    ['地区生产总值年均增长5.4%。', ['地区生产总值 5.4% 年均 outcome']],
    ['2024年外贸进出口总额1000亿元。', ['外贸进出口总额 1000亿元 2024年 outcome']],
    ['全区生产总值比上年增长5%左右。', ['全区生产总值 5% 2025年 outcome']],
    [
      '帮助6671名失业人员、2198名就业困难人员实现就业。',
      ['失业人员 6671名 2025年 outcome', '就业困难人员 2198名 2025年 outcome'],
    ],
    [
      '城乡居民人均可支配收入分别增长6%和7.4%。',
      ['城镇居民人均可支配收入 6% 2025年 outcome', '农村居民人均可支配收入 7.4% 2025年 outcome'],
    ],
    [
      '全州存贷款余额2548.5亿元、2400.8亿元，分别增长8.7%、5.3%。',
      [
        '全州存款余额 2548.5亿元 2025年 outcome',
        '全州贷款余额 2400.8亿元 2025年 outcome',
        '全州存款余额 8.7% 2025年 outcome',
        '全州贷款余额 5.3% 2025年 outcome',
      ],
    ],
    [
      '城乡居民人均可支配收入达到4.2万元、增长6%，存贷款余额5000亿元、五年增长8%。',
      [
        '城乡居民人均可支配收入 4.2万元 2025年 outcome',
        '城乡居民人均可支配收入 6% 2025年 outcome',
        '存贷款余额 5000亿元 2025年 outcome',
        '存贷款余额 8% 五年 outcome',
      ],
    ],
    [
      '城乡居民人均可支配收入增长6%左右、7%左右。',
      ['城镇居民人均可支配收入 6% 2025年 outcome', '农村居民人均可支配收入 7% 2025年 outcome'],
    ],
    [
      '进口货值、免签入境游客、离岛免税销售额分别增长38.9%、64%、46.8%。',
      [
        '进口货值 38.9% 2025年 outcome',
        '免签入境游客 64% 2025年 outcome',
        '离岛免税销售额 46.8% 2025年 outcome',
      ],
    ],
    [
      '粮食播种面积453万亩、总产173万吨。',
      ['粮食播种面积 453万亩 2025年 outcome', '粮食总产 173万吨 2025年 outcome'],
    ],
    [
      '民间投资逆势增长2.7%、高出全国平均水平9.1个百分点。',
      ['民间投资 2.7% 2025年 outcome', '民间投资 9.1个百分点 2025年 outcome'],
    ],
    [
      '新增营业收入过十亿元企业24家，20亿元以上项目7个。',
      [
        '新增营业收入过 10亿元 2025年 reference',
        '新增营业收入过十亿元企业 24家 2025年 outcome',
        '新增营业收入过十亿元企业 20亿元 2025年 reference',
        '20亿元以上项目 7个 2025年 outcome',
      ],
    ],
    [
      '经济总量突破2000亿元，“十四五”以来年均增长7.8%;一般公共预算收入104.7亿元、增长4.1%。',
      [
        '经济总量 2000亿元 2025年 outcome',
        '经济总量 7.8% “十四五” outcome',
        '一般公共预算收入 104.7亿元 2025年 outcome',
        '一般公共预算收入 4.1% 2025年 outcome',
      ],
    ],
    ['投资额度排全省第1。', ['投资额度 1 2025年 outcome']],
    [
      '完成12万平方米旧里房屋改造、31万平方米小梁薄板房屋改造。',
      ['旧里房屋改造 12万平方米 2025年 outcome', '小梁薄板房屋改造 31万平方米 2025年 outcome'],
    ],
  ])('in a review: 「%s」', (paragraph, expected) => {
    expect(brief(reviewed(paragraph))).toEqual(expected);
  });

  test.each([
    ['今年完成投资600亿元。', ['投资 600亿元 2026年 target']],
    ['到2030年常住人口城镇化率达到78%。', ['常住人口城镇化率 78% 2030年 plan']],
    ['去年社零增长3%，今年增长5%。', ['社零 3% 2025年 outcome', '社零 5% 2026年 target']],
  ])('in a plan: 「%s」', (paragraph, expected) => {
    expect(brief(planned(paragraph))).toEqual(expected);
  });

  test('in a review of one year and of five with the time that its paragraph, or one before it, opens with', () => {
    const figures = reviewedWithFive([
      '财政收入7亿元。',
      '刚刚过去的2025年，是完成“十四五”目标任务的收官之年。地区生产总值增长4%。',
      '进出口总额2亿元。',
      '一年来，主要做了以下工作。',
      '改革开放步伐加快。外贸进出口增长9%。',
      '各位代表！五年来，我们加快发展。',
      '新增学位4万个。',
      '2025年是极不平凡的一年，我们稳中求进。',
      '新增企业3万家。',
    ]);
    expect(brief(figures)).toEqual([
      '财政收入 7亿元  outcome',
      '地区生产总值 4% 2025年 outcome',
      '进出口总额 2亿元 2025年 outcome',
      '外贸进出口 9% 2025年 outcome',
      '新增学位 4万个  outcome',
      '新增企业 3万家 2025年 outcome',
    ]);
  });

  test.each([
    ['过去的二〇二五年，我们稳中求进。'],
    ['二○二五年是极不平凡的一年。'],
    ['一年来，我们在二〇二四年的基础上稳中求进。'],
    ['一年来，我们比二〇二三年走得更稳。'],
    ['一年来，我们稳中求进。', '二〇二五年，我们再创佳绩。'],
  ])(
    'in a review of one year and of five with a year in numerals, which is one year: 「%s」',
    (...openings) => {
      expect(brief(reviewedWithFive([...openings, '新增企业3万家。']))).toEqual([
        '新增企业 3万家 2025年 outcome',
      ]);
    },
  );

  test.each(['2025年，', '2025年底', '各位代表！2025年，'])(
    'in a review of one year and of five with a bare year only in its own paragraph: 「%s」',
    (opening) => {
      expect(
        brief(reviewedWithFive([`${opening}建成公园7座。绿道达到15公里。`, '累计建成高标准农田120万亩。'])),
      ).toEqual([
        '建成公园 7座 2025年 outcome',
        '绿道 15公里 2025年 outcome',
        '建成高标准农田 120万亩  outcome',
      ]);
    },
  );

  test.each([
    ['居民消费价格涨幅回落到0.2%。', 'up'],
    ['固定资产投资降幅收窄至3%。', 'down'],
    ['工业增加值增速提高到7%左右。', 'up'],
    ['工业增加值增速7%。', 'up'],
    ['工业增加值增速下降为2%。', 'up'],
    ['居民消费价格指数控制在3%左右。', 'up'],
    ['CPI微降0.1%。', 'down'],
  ])('as a growth with its direction: 「%s」', (paragraph, direction) => {
    expect(reviewed(paragraph)).toMatchObject([{ kind: 'growth', direction }]);
  });

  test.each([
    ['工业增加值增速下降2.1%。', 'down'],
    ['商品房销售面积增速下滑12.5%。', 'down'],
    ['固定资产投资增速下降达2.1%。', 'down'],
    ['固定资产投资降幅收窄3%。', 'down'],
    ['固定资产投资增速提高约2%。', 'up'],
    ['固定资产投资增速高于全国2%。', null],
  ])('as how much a rate moved, which is no growth: 「%s」', (paragraph, direction) => {
    expect(reviewed(paragraph)).toMatchObject([{ kind: 'change', direction, indicator: null }]);
  });

  test('as how much the rates of a list moved', () => {
    const figures = reviewed('出口增速、进口增速分别下降2.1%、3%。');
    expect(figures.map(({ subject, kind, direction }) => [subject, kind, direction])).toEqual([
      ['出口增速', 'change', 'down'],
      ['进口增速', 'change', 'down'],
    ]);
  });

  test('with what is said behind the last of a list', () => {
    const figures = reviewed('城镇、农村居民人均可支配收入分别增长4.5%、5.5%左右。');
    expect(figures.map(({ qualifier }) => qualifier)).toEqual(['左右', '左右']);
  });

  test('with its qualifier, its direction and its kind', () => {
    const [energy, income, jobs, rank] = reviewed(
      '单位生产总值能耗降幅超过3%，居民人均可支配收入增加2000元左右，城镇新增就业不低于1200人，总量居全市第二。',
    );
    expect(energy).toMatchObject({ qualifier: '超过', direction: 'down', kind: 'growth' });
    expect(income).toMatchObject({ qualifier: '左右', direction: 'up', kind: 'change' });
    expect(jobs).toMatchObject({ qualifier: '不低于', direction: null, kind: 'count' });
    expect(rank).toMatchObject({ value: 2, kind: 'rank', unit: '' });
  });

  test('with the place that is named, whose figure is none of the whole', () => {
    const [figure] = reviewed('深汕特别合作区地区生产总值增长74.2%。');
    expect(figure).toMatchObject({ place: '深汕特别合作区', indicator: null });
  });

  test('with the place that all names of a list share', () => {
    const figures = reviewed('新片区规上工业总产值、全社会固定资产投资分别增长72.7%和62%。');
    expect(figures.map(({ place, indicator }) => [place, indicator])).toEqual([
      ['新片区', null],
      ['新片区', null],
    ]);
  });

  test('with doubt where it is stated again without prices', () => {
    const figures = reviewed('居民人均可支配收入增长8.8%，扣除价格因素后增长7.1%。');
    expect(figures.map(({ value, isDoubtful }) => [value, isDoubtful])).toEqual([
      [8.8, false],
      [7.1, true],
    ]);
  });
});

describe('hostile texts', () => {
  test('a report without a number has no figures', () => {
    expect(reviewed('各项工作取得新的进展，人民生活持续改善。')).toEqual([]);
  });

  test('a thousand numbers in one paragraph are all found', () => {
    const paragraph = Array.from({ length: 1000 }, (_, index) => `第${index}项工程投资${index + 1}亿元`).join(
      '、',
    );
    const figures = reviewed(`${paragraph}。`);
    expect(figures).toHaveLength(1000);
    expect(figures.every(({ subject }) => subject.length <= 30)).toBe(true);
  });

  test('misrecognised digits are taken as they stand, or not at all', () => {
    expect(brief(reviewed('投资l2.3亿元，增长5.,5%，出口1O0亿元。')).join()).not.toMatch(/NaN|undefined/);
  });

  test('of any text the places lie in it and hold a number', () => {
    const piece = fc.constantFrom(
      ...[
        '增长',
        '分别',
        '5%',
        '12亿元',
        '，',
        '、',
        '。',
        '从',
        '到',
        '2025年',
        '1—11月',
        '今年',
        '三成',
        '居全市第二',
        '（',
        '“',
        '”',
        '家',
        '以上',
        '企业',
        '\n',
        '3个',
        '百分之五',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const report = importedReport([...head, pieces.join('')].join('\n'));
        const text = shownText(report);
        for (const { start, end, subject } of findFigures(report)) {
          expect(text.slice(start, end)).toMatch(/[\d一二两三四五六七八九十百千半番]/);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(subject.length).toBeLessThanOrEqual(30);
        }
      }),
      { numRuns: 150 },
    );
  });
});
