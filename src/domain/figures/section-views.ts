/** What each line of a report speaks of where it does not say so itself: the year behind, the year ahead, years to come. */
import { flattenOutline, type Report, type Section } from '../report/report.ts';
import { numeralValue } from '../structure/numerals.ts';
import { plannedYear } from '../structure/planned-year.ts';
import type { FigureRole } from './figure.ts';

export interface View {
  readonly role: FigureRole;
  /** The single year that is spoken of; null where there are several, or none is known. */
  readonly year: number | null;
  readonly period: string | null;
}

/** The year whose tasks a report sets: what is known of it, what its headings name, or the first year of its text. */
export function yearOfReport(report: Report, known: number | null): number | null {
  if (known !== null) return known;
  const titles = [
    report.title,
    ...report.lines.filter(({ role }) => role === 'heading').map(({ text }) => text),
  ];
  const planned = plannedYear(titles);
  if (planned !== null || report.kind === 'plan-explanation' || report.kind === 'five-year-plan')
    return planned;
  for (const { text } of report.lines) {
    const named = /(?<![比较从由到至以\d])20\d{2}(?=年)/.exec(text)?.[0];
    if (named !== undefined) return Number(named);
  }
  return null;
}

/** One for each line. */
export function viewsOf(report: Report, year: number | null): View[] {
  const views: View[] = report.lines.map(() => openingView(report, year));
  for (const section of flattenOutline(report.outline)) {
    const isTop = !section.id.includes('.');
    const view = viewOfTitle(section.title, year, isTop);
    if (view !== null) views.fill(view, section.heading ?? section.first, endOf(section));
  }
  let turned: View | null = null;
  let isOfOneYear = false;
  const hasReview = views.some(({ role }) => role === 'outcome');
  return report.lines.map(({ text, role }, at): View => {
    const own = views[at] ?? openingView(report, year);
    if (role === 'heading') turned = null;
    // A text without headings turns to the year ahead in the midst.
    else if (report.outline.length === 0 && hasReview && aheadStart.test(text)) turned = ahead(year);
    if (turned !== null || !isOfOneAndMore(own)) isOfOneYear = false;
    else if (opensMore.test(text)) isOfOneYear = false;
    else if (opensOne(own.year).test(text)) isOfOneYear = true;
    return turned ?? (isOfOneYear ? behind(year) : own);
  });
}

/** Of a section that looks back on one year and on five: its paragraphs say of which, for themselves and those after them. */
function isOfOneAndMore({ role, year, period }: View): boolean {
  return role === 'outcome' && period === null && year !== null;
}

/** 「一年来，主要做了以下工作。」, 「2025年是收官之年。」; a bare 「2025年，…」 is the time of its own paragraph alone. */
function opensOne(year: number | null): RegExp {
  const named = `(?:${year}|${inNumerals(`${year}`)})年`;
  return new RegExp(
    `^[—\\s]*(?:各位代表[，！：])?(?:刚刚)?(?:过去的?一年|这一年|一年来|过去的${named}(?!以来|[—–至到])|${named}，?是)`,
    'u',
  );
}

/** 二〇二五 with whichever sign for nothing, as a pattern. */
function inNumerals(year: string): string {
  return year.replace(/\d/g, (digit) =>
    digit === '0' ? '[〇○零]' : '一二三四五六七八九'.charAt(Number(digit) - 1),
  );
}

/** 「五年来，我们…」; not 「2025年是“十四五”收官之年」, 「二〇二五年，…」. */
const opensMore =
  /^[^。]{0,60}?(?:(?<![\d〇○零一二三四五六七八九])[三四五345]年(?!级)|十[一二三四五]?五[”"]?(?![^，。]{0,12}(?:收官|收关|开局|起步|最后)))/u;

/** 「今年经济社会发展的主要预期目标是」, wherever it stands. */
export const targetsStart =
  /(?:今年|明年|20\d{2}年)[^。，；]{0,30}(?:预期目标|主要目标|预期性?指标)[^。，；]{0,8}[是为：]|(?:预期目标|主要目标)是：/u;
const aheadStart = /^[^。]{0,40}(?:今年|明年)[^。]{0,40}(?:目标|任务|总体要求|重点做好|着力)/u;

export function ahead(year: number | null): View {
  return { role: 'target', year, period: year === null ? null : `${year}年` };
}

function behind(year: number | null): View {
  return {
    role: 'outcome',
    year: year === null ? null : year - 1,
    period: year === null ? null : `${year - 1}年`,
  };
}

function openingView({ kind }: Report, year: number | null): View {
  if (kind === 'five-year-plan' || kind === 'plan-explanation')
    return { role: 'plan', year: null, period: null };
  return kind === 'news' ? ahead(year) : behind(year);
}

function endOf(section: Section): number {
  const last = section.sections.at(-1);
  return last === undefined ? section.end : Math.max(section.end, endOf(last));
}

const isReview = /回顾|成就|成效|成绩|总结|过去|进展|取得|完成情况|执行情况/u;
const isLongPlan = /今后|未来|五年规划|规划纲要|奋斗目标|远景|展望|主要思路/u;
const isTasks = /任务|安排|目标|要求|重点|工作|部署|建议|取向|打算|意见|开局|预算|草案/u;
const fiveYears = /[“"]?十[一二三四五六]?五[”"]?|第十[一二三四五六]?个五年/u;

function viewOfTitle(title: string, year: number | null, isTop: boolean): View | null {
  const years = [...title.matchAll(/(?:20|19)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/gu)].map(
    ([named]) => numeralValue(named) ?? 0,
  );
  const five = fiveYears.exec(title)?.[0] ?? null;
  const latest = Math.max(0, ...years);
  if (!isTop && years.length === 0 && five === null && !/回顾|今后|未来|成就/u.test(title)) return null;
  if (year !== null && latest === year && !isReview.test(title)) {
    return five === null || /开局/u.test(title) ? ahead(year) : { ...ahead(year), period: null };
  }
  const isPast = isReview.test(title) || (latest > 0 && year !== null && latest < year);
  if (isPast) {
    if (/今后|下一步|[和与及、].*任务|[和与及、].*目标/u.test(title) && five !== null) {
      return { role: 'plan', year: null, period: periodOfFive(title) };
    }
    const isOfOne = latest > 0 || /一年|去年/u.test(title);
    // Of one year and of five: only sentences that say which are sure.
    if (isOfOne && (five !== null || /五年/u.test(title))) return { ...behind(year), period: null };
    if (isOfOne) return behind(latest > 0 ? latest + 1 : year);
    if (five !== null || /五年/u.test(title)) {
      return { role: 'outcome', year: null, period: five === null ? '过去五年' : periodOfFive(title) };
    }
    return behind(year);
  }
  if (/开局/u.test(title)) return ahead(year);
  if (isLongPlan.test(title) || five !== null) {
    return { role: 'plan', year: null, period: five === null ? '今后五年' : periodOfFive(title) };
  }
  return isTop && (isTasks.test(title) || year !== null) ? ahead(year) : null;
}

function periodOfFive(title: string): string {
  const named = [...title.matchAll(new RegExp(fiveYears.source, 'gu'))].at(-1)?.[0] ?? '';
  return `“${named.replace(/[“”"第]/gu, '').replace(/个五年$/u, '五')}”`;
}
