/** Of when a quantity is: what its sentence says, else what its section speaks of. */
import { numeralValue } from '../structure/numerals.ts';
import type { Stretch } from './clauses.ts';

/** A time that a line names. `holds` says how far: for the clause, the sentence, or the rest of the paragraph. */
export interface NamedTime {
  readonly at: number;
  readonly period: string;
  readonly years: 'past' | 'present' | 'future' | 'many' | 'default';
  readonly holds: 'clause' | 'sentence' | 'paragraph';
  /** Of several years that end in a past one. */
  readonly isPast?: boolean;
}

const year = '(?:20|19)\\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}';
const months =
  '\\d{1,2}(?:(?:[—–－-]|至|到)\\d{1,2})?月(?!\\d{1,2}日)|[前一二三四]{1,2}个?季度|上半年|下半年';
const several = '(?<![\\d.．])[两三四五六七八九十\\d]{1,2}年';
const times = new RegExp(
  [
    `(?<of>比|较|从|由|自|以|与|同|距)?(?<to>到|至)?(?<year>${year})年(?<since>以来|[—–－-]|至)?(?<months>${months})?`,
    `(?<alone>(?<![年\\d—–－-])(?:${months}))`,
    `(?<than>比|较|从|由|与|同|超)?(?<word>今年|去年|上年|上一年|明年|本年|当年|过去一年|一年来|全年|年内|年末|年底|截至目前)(?<part>${months})?`,
    '(?<five>[“"]?十[一二三四五六]五[”"]?)(?=时期|期间|期末|末|以来|规划期|目标|五年|发展|主要)',
    `(?<next>(?:今后|未来|此后)(?:${several}|一个时期|几年))`,
    `(?<past>(?:过去|近|最近|这|前)(?:的)?${several}|(?<!\\d)${several}(?:来|间)|${several}(?=累计|共|总体|平均|年均|增加|增长|翻|新增)|年均(?!浓度|值|气温|水质))`,
  ].join('|'),
  'gu',
);

export function namedTimes(text: string, reportYear: number | null): NamedTime[] {
  const found: NamedTime[] = [];
  for (const match of text.matchAll(times)) {
    const time = readTime(match, reportYear, text);
    if (time !== null) found.push(time);
  }
  return found;
}

function readTime(match: RegExpExecArray, reportYear: number | null, text: string): NamedTime | null {
  const at = match.index;
  const named = match.groups ?? {};
  const opens = at < 12 || /[。；]$/.test(text.slice(at - 1, at));
  if (named['year'] !== undefined) {
    if (named['of'] !== undefined) return null;
    const value = numeralValue(named['year']);
    if (value === null) return null;
    const isMany = named['since'] !== undefined;
    const period = isMany ? `${value}年以来` : `${value}年${spelled(named['months'])}`;
    const years = isMany ? 'many' : reportYear === null ? 'default' : compareYears(value, reportYear);
    const holds = opens && named['months'] === undefined && !isMany ? 'paragraph' : 'sentence';
    return { at, period, years, holds: named['to'] === undefined ? holds : 'sentence' };
  }
  if (named['alone'] !== undefined) {
    const isRange = /[—–－-]/.test(named['alone']);
    return { at, period: spelled(named['alone']), years: 'default', holds: isRange ? 'sentence' : 'clause' };
  }
  if (named['word'] !== undefined)
    return named['than'] === undefined ? worded(named['word'], at, opens, reportYear, named['part']) : null;
  if (named['five'] !== undefined) {
    const period = `“${named['five'].replace(/[“”"]/g, '')}”`;
    return { at, period, years: 'many', holds: opens ? 'paragraph' : 'sentence' };
  }
  if (named['next'] !== undefined)
    return { at, period: named['next'], years: 'future', holds: opens ? 'paragraph' : 'sentence' };
  const past = named['past'] ?? '';
  const isWhole = /^过去|^近|来$|间$/.test(past) && opens;
  return { at, period: past, years: 'many', holds: isWhole ? 'paragraph' : 'clause' };
}

function worded(
  word: string,
  at: number,
  opens: boolean,
  reportYear: number | null,
  part: string | undefined,
): NamedTime {
  const holds = opens ? 'paragraph' : 'sentence';
  if (/全年|年内|年末|年底|当年|本年|截至/.test(word))
    return { at, period: '', years: 'default', holds: 'sentence' };
  const shift = /今年/.test(word) ? 0 : word === '明年' ? 1 : -1;
  const years = shift === 0 ? 'present' : shift > 0 ? 'future' : 'past';
  const period = reportYear === null ? spelled(part) : `${reportYear + shift}年${spelled(part)}`;
  return {
    at,
    period,
    years: reportYear === null ? 'default' : years,
    holds: part === undefined ? holds : 'sentence',
  };
}

function compareYears(value: number, reportYear: number): NamedTime['years'] {
  return value < reportYear ? 'past' : value > reportYear ? 'future' : 'present';
}

function spelled(months: string | undefined): string {
  return (months ?? '').replace(/[–－-]|至|到/g, '—');
}

/** Follows the times of a line: the one that holds at each quantity, asked with offsets that only grow. */
export function followTimes(
  named: readonly NamedTime[],
): (offset: number, sentence: Stretch, clauseStart: number) => NamedTime | null {
  let next = 0;
  let clause: NamedTime | null = null;
  let inSentence: NamedTime | null = null;
  let paragraph: NamedTime | null = null;
  return (offset, sentence, clauseStart) => {
    for (let time = named[next]; time !== undefined && time.at < offset; time = named[++next]) {
      // 「过去五年年均」 is of the five years.
      if (time.period === '年均' && clause !== null && time.at - clause.at < 8) continue;
      if (time.holds === 'clause') clause = time;
      else {
        inSentence = time;
        clause = null;
        if (time.holds === 'paragraph') paragraph = time;
      }
    }
    if (clause !== null && clause.at < clauseStart) clause = null;
    if (inSentence !== null && inSentence.at < sentence.start) inSentence = null;
    const around = inSentence ?? paragraph;
    if (clause === null || around === null || clause.years !== 'many') return clause ?? around;
    // 年均 within 过去五年 is of these; within 2020年 it is of the years up to it.
    return around.years === 'many' ? around : { ...clause, isPast: around.years === 'past' };
  };
}
