/** What kind of document a title and the first words of a text speak of. */
import type { ReportKind } from '../report/report.ts';

const byTitle: readonly (readonly [RegExp, ReportKind])[] = [
  [/(?:规划|计划|纲要).{0,12}的说明|关于.{0,40}(?:规划|计划|纲要).{0,12}说明/, 'plan-explanation'],
  [/(?:常务委员会|人大常委会)(?:.{0,6})工作报告|关于.{0,20}常务委员会工作/, 'standing-committee'],
  [/法院工作报告|法院.{0,8}工作报告/, 'court'],
  [/检察院工作报告|检察院.{0,8}工作报告/, 'procuratorate'],
  [/政府工作报告|人民政府.{0,6}工作报告/, 'work-report'],
  [
    /国民经济和社会发展.{0,8}计划(?!.{0,4}纲要)(?=.{0,40}(?:执行|草案|报告))|年度计划|计划执行情况/,
    'annual-plan',
  ],
  [/预算|决算/, 'budget'],
  [
    /(?:五年|十年).{0,6}(?:规划|计划)|规划.{0,2}纲要|[“"]?十[一二三四五六]五[”"]?.{0,20}规划/,
    'five-year-plan',
  ],
  [/政府.{0,4}工作/, 'work-report'],
];

const byText: readonly (readonly [RegExp, ReportKind])[] = [
  [/^(?:本报讯|新华社.{0,16}电|.{0,8}讯[（(])/, 'news'],
  [/法院.{0,16}(?:向大会|报告)/, 'court'],
  [/检察院.{0,16}(?:向大会|报告)/, 'procuratorate'],
  [/常务委员会.{0,16}(?:向大会|报告工作)/, 'standing-committee'],
  [/(?:国民经济和社会发展计划|计划执行情况).{0,60}提请/, 'annual-plan'],
  [/预算.{0,80}提请/, 'budget'],
  [/^[^，。]{4,60}(?:规划|计划)[^，。]{0,30}纲要(?:（[^）]*）)?，/, 'five-year-plan'],
  [/(?:政府|国务院).{0,16}报告.{0,4}工作|代表.{0,24}(?:政府|国务院)/, 'work-report'],
];

/** `names`: the title, then the line of the occasion; `opening`: the first lines of the text. */
export function reportKind(names: readonly string[], opening: readonly string[]): ReportKind {
  for (const name of names) {
    const named = byTitle.find(([pattern]) => pattern.test(name));
    if (named !== undefined) return named[1];
  }
  for (const line of opening) {
    const said = byText.find(([pattern]) => pattern.test(line));
    if (said !== undefined) return said[1];
  }
  return 'other';
}
