import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/domain/structure/structure-of.ts';
import { extracted } from '../../support/extracted.ts';
import { linesWith, paragraph } from '../../support/made-up-document.ts';

const infoOf = (lines: readonly string[], title: string | null = null) =>
  structureOf(extracted([...lines, '各位代表：', paragraph, '一、2025年工作回顾', paragraph], title)).info;

describe('what a document says of itself', () => {
  it('is in the lines before its greeting', () => {
    expect(
      infoOf(['2026年政府工作报告', '——2026年1月28日在云南省第十四届人民代表大会第四次会议上', '省长 王 某']),
    ).toEqual({
      title: '2026年政府工作报告',
      kind: 'work-report',
      place: '云南省',
      year: 2026,
      meeting: '云南省第十四届人民代表大会第四次会议',
      occasion: '2026年1月28日在云南省第十四届人民代表大会第四次会议上',
      date: '2026-01-28',
      speaker: '王某',
    });
  });

  it('is that of the whole country for the State Council', () => {
    const info = infoOf([
      '政府工作报告',
      '——1981年11月30日和12月1日在第五届全国人民代表大会第四次会议上',
      '国务院总理　赵某某',
    ]);
    expect(info).toMatchObject({ place: '全国', date: '1981-11-30', year: 1981, speaker: '赵某某' });
  });

  it('may stand in brackets, in Chinese numerals, without dashes, over several lines', () => {
    const info = infoOf([
      '关于某某县2025年国民经济和社会发展计划执行情况',
      '和2026年国民经济和社会发展计划草案的报告',
      '（二〇二六年一月八日在某某县',
      '第十届人民代表大会第五次会议上）',
      '县发展和改革局局长',
      '努尔兰·阿不都',
    ]);
    expect(info).toEqual({
      title: '关于某某县2025年国民经济和社会发展计划执行情况和2026年国民经济和社会发展计划草案的报告',
      kind: 'annual-plan',
      place: '某某县',
      year: 2026,
      meeting: '某某县第十届人民代表大会第五次会议',
      occasion: '二〇二六年一月八日在某某县第十届人民代表大会第五次会议上',
      date: '2026-01-08',
      speaker: '努尔兰·阿不都',
    });
  });

  it('takes the file’s title only where the text has none', () => {
    expect(infoOf(['市长 张某'], '某某市政府工作报告').title).toBe('某某市政府工作报告');
    expect(infoOf(['政府工作报告', '市长 张某'], '某某市政府工作报告').title).toBe('政府工作报告');
  });

  it('names nobody where an office alone reports', () => {
    const lines = ['预算报告', '——2026年1月8日在某某市第十届人民代表大会第五次会议上', '某某市财政局'];
    expect(infoOf(lines)).toMatchObject({ kind: 'budget', speaker: null });
    expect(linesWith('speaker', [...lines, '各位代表：', paragraph])).toEqual(['某某市财政局']);
  });

  it('may have a date, brackets, or an office alone below its title', () => {
    const info = infoOf(['关于某某市2026年预算草案的报告', '（审议稿）', '2026年1月20日', '某某市财政局']);
    expect(info).toMatchObject({
      title: '关于某某市2026年预算草案的报告',
      date: '2026-01-20',
      speaker: null,
    });
  });

  it('names who speaks over two lines', () => {
    expect(infoOf(['——2026年1月8日在某某市第十届人民代表大会第五次会议上', '市长', '张某']).speaker).toBe(
      '张某',
    );
  });

  it.each([
    ['国务院总理　李某', '李某'],
    ['某某市市长 许 某', '许某'],
    ['州长陈某某', '陈某某'],
    ['自治区主席 嘎玛某某', '嘎玛某某'],
    ['自治区人民政府代主席：艾尔肯·吐某某', '艾尔肯·吐某某'],
    ['某某市委副书记、代市长 张某', '张某'],
    ['省长王某作了重要讲话', null],
  ])('finds in %s %s', (line, name) => {
    expect(infoOf(['——2026年1月8日在某某市第十届人民代表大会第五次会议上', line]).speaker).toBe(name);
  });

  it.each([
    ['杭州市第十四届人民代表大会第五次会议', '杭州市'],
    ['上海市浦东新区第七届人民代表大会第六次会议', '上海市浦东新区'],
    ['大理白族自治州第十五届人民代表大会第五次会议', '大理白族自治州'],
    ['甘肃省十四届人民代表大会第四次会议', '甘肃省'],
    ['第十四届全国人民代表大会第四次会议', '全国'],
  ])('takes the place from %s: %s', (meeting, place) => {
    expect(infoOf([`——2026年1月8日在${meeting}上`])).toMatchObject({ meeting, place });
  });

  it('knows a name alone between occasion and greeting', () => {
    expect(infoOf(['——1993年1月8日在甘肃省第八届人民代表大会第一次会议上', '贾 某某']).speaker).toBe(
      '贾某某',
    );
  });

  it('leaves out what the occasion calls the report', () => {
    const info = infoOf([
      '团结起来，为建设社会主义的现代化强国而奋斗',
      '——一九七八年二月二十六日在第五届全国人民代表大会第一次会议上的政府工作报告',
      '国务院总理 华某某',
    ]);
    expect(info).toMatchObject({
      title: '团结起来，为建设社会主义的现代化强国而奋斗',
      kind: 'work-report',
      occasion: '一九七八年二月二十六日在第五届全国人民代表大会第一次会议上',
      date: '1978-02-26',
    });
  });

  it('speaks in December for the year to come', () => {
    const lines = ['——2025年12月13日在某某市第五届人民代表大会第二次会议上', '市长 张某'];
    const text = extracted([...lines, '各位代表：', paragraph, '一、2026年工作安排', paragraph]);
    expect(structureOf(text).info).toMatchObject({ date: '2025-12-13', year: 2026 });
  });

  it.each([
    ['某某省高级人民法院工作报告', 'court'],
    ['某某市人民检察院工作报告', 'procuratorate'],
    ['某某省人民代表大会常务委员会工作报告', 'standing-committee'],
    ['关于某某省2025年预算执行情况和2026年预算草案的报告', 'budget'],
    ['某某省国民经济和社会发展第十五个五年规划纲要', 'five-year-plan'],
    ['关于《某某市国民经济和社会发展第十五个五年规划纲要（草案）》的说明', 'plan-explanation'],
    ['某某县人民政府工作报告', 'work-report'],
    ['“十五五”时期某某市文化和旅游发展规划', 'five-year-plan'],
  ])('tells the kind of %s', (title, kind) => {
    expect(infoOf([title]).kind).toBe(kind);
  });

  it('keeps the resolution before a report as text', () => {
    const resolution = `（2025年2月27日某某市第七届人民代表大会第六次会议通过）`;
    const lines = [
      resolution,
      paragraph,
      '政府工作报告',
      '——2025年2月25日在某某市第七届人民代表大会第六次会议上',
      '市长 张某',
    ];
    expect(infoOf(lines)).toMatchObject({ title: '政府工作报告', date: '2025-02-25' });
    expect(linesWith('paragraph', lines)).toEqual([resolution, paragraph]);
  });

  it('greets once: what greets in the text is text', () => {
    const lines = ['各位代表：', paragraph, '一、回顾', '各位代表：', paragraph];
    expect(linesWith('salutation', lines)).toEqual(['各位代表：']);
  });

  it('reads titles and posts that are set wide', () => {
    const lines = [
      '某  某  县',
      '政 府 工 作 报 告',
      '（2026年1月12日）',
      '县 长  王某某',
      '各位代表：',
      paragraph,
    ];
    expect(infoOf(lines)).toMatchObject({
      title: '某某县政府工作报告',
      place: '某某县',
      speaker: '王某某',
      date: '2026-01-12',
    });
  });

  it('knows an occasion whose day stands under it, or is not said', () => {
    expect(
      infoOf([
        '某某镇人民政府工作报告',
        '——在某某镇第二十届人民代表大会第七次会议上',
        '（2026年1月8日）',
        '镇长 马某',
        '各位代表：',
      ]),
    ).toMatchObject({ meeting: '某某镇第二十届人民代表大会第七次会议', date: '2026-01-08', speaker: '马某' });
    expect(
      infoOf([
        '政府工作报告',
        '——2026年2月在某某县第十八届人民代表大会第五次会议上',
        '县长 王某',
        '各位代表：',
      ]),
    ).toMatchObject({ date: null, year: 2026 });
  });

  it('knows a name between the title and the occasion', () => {
    expect(
      infoOf([
        '政府工作报告',
        '王某某',
        '（2026年1月12日在某某县第十八届人民代表大会第五次会议上）',
        '各位代表：',
      ]),
    ).toMatchObject({ title: '政府工作报告', speaker: '王某某' });
  });

  it('takes who reports, above the day, for no title', () => {
    const title = [
      '关于某某县2025年国民经济和社会发展计划执行情况',
      '与2026年国民经济和社会发展计划',
      '（草案）的报告',
    ];
    const lines = [...title, '（书面）', '某某县发展和改革局', '（2026年1月12日）', '各位代表：', paragraph];
    expect(linesWith('title', lines)).toEqual(title);
    expect(linesWith('speaker', lines)).toEqual(['某某县发展和改革局']);
    expect(infoOf(lines).title).toBe(title.join(''));
  });

  it('takes no 代表大会 for a place that is spoken for', () => {
    const lines = [
      '关于预算的审查结果报告',
      '某某县第十八届人民代表大会第五次会议审查了县人民政府提出的预算草案。',
    ];
    expect(infoOf(lines).place).toBeNull();
  });

  it('greets who receives a report', () => {
    const lines = ['关于重点项目安排的报告', '市人大常委会：', paragraph, '一、安排', paragraph];
    expect(linesWith('salutation', lines)).toEqual(['市人大常委会：']);
  });

  it('greets nobody where the first greeting stands within the text', () => {
    const lines = [
      '某某县规划中期评估报告',
      '前言',
      paragraph,
      '一、总体情况',
      paragraph + paragraph,
      '各位代表：',
    ];
    expect(linesWith('salutation', lines)).toEqual([]);
    expect(linesWith('heading', lines)).toEqual(['前言', '一、总体情况']);
  });

  it('may be a bill', () => {
    const lines = ['某某县人民代表大会代表议案', '案由：关于修建道路的议案', paragraph];
    expect(infoOf(lines).title).toBe('某某县人民代表大会代表议案');
  });
});
