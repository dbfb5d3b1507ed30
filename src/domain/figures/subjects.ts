/** Finds the words that name what each quantity of a line measures: before it, after it, or shared in a list. */
import { clausesOf, follow, type Stretch, sentencesOf } from './clauses.ts';
import { placeNamedIn } from './place-named-in.ts';
import type { Quantity } from './quantity.ts';
import {
  beginsWithVerb,
  endsWithVerb,
  listVerb,
  measuredEnding,
  nounAfter,
  withoutLeading,
  withoutTrailing,
} from './subject-words.ts';
import { isCounter, measureOf } from './units.ts';

export interface Surroundings {
  readonly subject: string;
  /** The words of the clause before the number, since the number before it. */
  readonly before: string;
  /** The words after the number, up to the end of the clause or the next number. */
  readonly after: string;
  readonly sentence: Stretch;
}

/** Names are looked for no further off. */
const reach = 70;
const longestSubject = 30;

/** One for each quantity, in their order. */
export function findSubjects(text: string, quantities: readonly Quantity[]): Surroundings[] {
  const clauseAt = follow(clausesOf(text));
  const sentenceAt = follow(sentencesOf(text));
  const found: Surroundings[] = [];
  let shared: readonly string[] = [];
  let recent: { readonly subject: string; readonly sentence: number }[] = [];
  let last: { readonly subject: string; readonly isAfter: boolean; readonly sentence: Stretch } | null = null;
  for (const [index, quantity] of quantities.entries()) {
    const whole = { start: quantity.start, end: quantity.end };
    const clause = clauseAt(quantity.start) ?? whole;
    const sentence = sentenceAt(quantity.start) ?? whole;
    const previous = quantities[namesNext(text, quantities, index) ? index - 2 : index - 1];
    const before = wordsBefore(text, quantity, previous, clause);
    const after = wordsAfter(text, quantity, quantities[index + 1], clause);
    const isNextOfList = shared.length > 0 && /^[、和与及以上下内左右]*$/u.test(before.replace(/^，/, ''));
    let subject: string;
    if (isNextOfList) [subject = '', ...shared] = shared;
    else {
      const names = /(?:分别|各)(?=[^，]{0,10}$)/u.test(before)
        ? namesOfList(
            before,
            text,
            quantity,
            clause,
            recent.filter((one) => one.sentence === sentence.start).map((one) => one.subject),
          )
        : isBesideAlike(text, quantity, quantities[index + 1])
          ? (twinsOf(withoutTrailing(before), numbersFollowing(text, quantity.start)) ?? [])
          : [];
      [subject = '', ...shared] = names;
    }
    const isInSentence = last !== null && last.sentence.start === sentence.start;
    const known = isInSentence ? (last?.subject ?? '') : '';
    const isAfter = isInSentence && last?.isAfter === true && /^、?$/u.test(before);
    if (subject === '') subject = nameOf(quantity, before, after, isAfter ? '' : known);
    if (subject === '') subject = inherited(known, before);
    subject = subject.slice(-longestSubject);
    last = { subject, isAfter: subject !== '' && subject === nounAfter(after), sentence };
    recent = [
      ...recent.filter((one) => one.subject !== subject),
      { subject, sentence: sentence.start },
    ].slice(-6);
    found.push({ subject, before, after, sentence });
  }
  return found;
}

/** 20亿元以上项目7个: the number before it is part of the name of what is counted. */
function namesNext(text: string, quantities: readonly Quantity[], index: number): boolean {
  const [previous, quantity] = [quantities[index - 1], quantities[index]];
  if (!previous || !quantity || !isCounter(quantity.unit) || !/元$/u.test(previous.unit)) return false;
  return /^(?:及?以上)?的?[^，、；。\d]{0,6}(?:项目|企业|产业|园区|集群|县|乡镇|村)$/u.test(
    text.slice(previous.end, quantity.start),
  );
}

function wordsBefore(
  text: string,
  { start }: Quantity,
  previous: Quantity | undefined,
  clause: Stretch,
): string {
  const from = Math.max(clause.start, previous?.end ?? 0, start - reach);
  const words = text.slice(from, start);
  // What stands right after the number before it belongs to that one: 1.4万亿斤新台阶、亩产…
  return from === previous?.end ? words.replace(/^[^、]*(?=、)/u, '') : words;
}

function wordsAfter(text: string, { end }: Quantity, next: Quantity | undefined, clause: Stretch): string {
  const words = text.slice(end, Math.min(clause.end, next?.start ?? clause.end, end + reach));
  return /^[^、（(]*/u.exec(words)?.[0] ?? '';
}

/** Of a number that names nothing itself: 新增公园127座，累计达到1100座. */
function inherited(known: string, before: string): string {
  const subject = /累计|总量|总数/u.test(before) ? known.replace(/^新增/u, '') : known;
  return subject.length > 4 ? subject.replace(/(?:增速|增幅|涨幅|降幅)$/u, '') : subject;
}

function nameOf(quantity: Quantity, before: string, after: string, known: string): string {
  const own = ownWords(before);
  const counted = nounAfter(after);
  // 11家企业, 89.4%的公园; but 开工21个 has its name before.
  const isCounted =
    !quantity.isRank && isCounter(quantity.unit) && isNoun(counted) && !/^左右|^以内/.test(after);
  if (isCounted) return counted;
  if (own === '' && isNoun(counted) && /^的?[^、]/u.test(after) && (after.startsWith('的') || known === '')) {
    return counted;
  }
  return inList(own, known);
}

/** Of the words before a number those that name what is measured; empty where all are verbs. */
function ownWords(before: string): string {
  const words = before.replace(/^(?:左右|以上|以下|以内|上下|多|余)/u, '').replace(/^、/u, '');
  const bare = withoutLeading(withoutTrailing(words));
  return isNoun(bare) ? bare.replace(/^的/u, '') : '';
}

function isNoun(words: string): boolean {
  return words.trim().length >= 2;
}

/** 总产量增长19%、产值增长18%; 播种面积453万亩、总产173万吨. */
const bareMeasure = /^(?:总产量?|总?产值|产量|出口量|销售?量|保有量)$/u;
const headEnding = /(?:播种)?面积$|(?:总产|产|销|保有)量$|总?产值$|增加值$/u;

/** 出让18个、开工21个: what is opened is what was sold before it. */
function inList(own: string, known: string): string {
  if (known === '') return own;
  if (bareMeasure.test(own) && headEnding.test(known)) return `${known.replace(headEnding, '')}${own}`;
  if (/^(?:总量|总数|总额|规模|余额|存量)$/u.test(own)) return `${known.replace(/^新增/u, '')}${own}`;
  if (!listVerb.test(own)) return own;
  return `${known.replace(endsWithVerb, '').replace(beginsWithVerb, '')}${own}`;
}

/** 高技术制造业、装备制造业增加值分别增长8.9%、7.7%: as many names as there are numbers. */
function namesOfList(
  before: string,
  text: string,
  { start }: Quantity,
  clause: Stretch,
  recent: readonly string[],
): readonly string[] {
  const words = before.replace(/^(?:左右|以上|以下|以内)?[、，]?/u, '');
  // The names can stand in the clauses before: 「甲7亿元，乙2亿元，分别增长」.
  if (withoutLeading(withoutTrailing(words)) === '') {
    const count = numbersFollowing(text, start);
    if (recent.length >= count) return recent.slice(-count);
  }
  const list =
    withoutLeading(withoutTrailing(words)) || text.slice(Math.max(0, clause.start - reach), clause.start - 1);
  const bare = withoutTrailing(list).replace(/^.*[。；，：]/u, '');
  const byComma = bare.split('、');
  const last = byComma.at(-1) ?? '';
  const names = byComma.length > 1 && !/[和与及]/u.test(last) ? byComma : bare.split(/、|和|与|以及|及/u);
  const count = numbersFollowing(text, start);
  const both = twinsOf(bare, count);
  if (both) return both;
  const chosen = names.length === count ? names : byComma.length === count ? byComma : [];
  // 「甲7亿元、乙2亿元」 are no names.
  if (chosen.some((name) => /\d[万亿]*元/u.test(name))) return [];
  const endings = chosen.map((name) => measuredEnding.exec(name)?.[0] ?? null);
  const ending = endings.at(-1) ?? '';
  // 进口货值、入境游客、免税销售额 have no ending in common.
  const isShared = ending !== '' && endings.every((each) => each === null || each === ending);
  const whole = chosen.map((name, at) => {
    const own = at === 0 ? withoutLeading(name) : name;
    return isShared && !own.endsWith(ending) ? `${own}${ending}` : own;
  });
  // 新片区工业总产值、固定资产投资: the place is that of all of them.
  const place = placeNamedIn(whole[0] ?? '');
  return whole.map((name) => (place === null || placeNamedIn(name) !== null ? name : `${place}${name}`));
}

const twins = [
  ['城乡居民', '城镇居民', '农村居民'],
  ['存贷款', '存款', '贷款'],
] as const;

/** 城乡居民人均可支配收入分别增长6%、7.4%: two things under one name. */
function twinsOf(name: string, count: number): readonly string[] | null {
  const both = count === 2 ? twins.find(([together]) => name.includes(together)) : undefined;
  if (!both) return null;
  const [together, ...each] = both;
  return each.map((one) => withoutLeading(name).replace(together, one));
}

/** 2548.5亿元、2400.8亿元; not 5000亿元、增长8%, which are both of the whole. */
function isBesideAlike(text: string, { end, unit }: Quantity, next: Quantity | undefined): boolean {
  return (
    next !== undefined &&
    measureOf(1, unit).base === measureOf(1, next.unit).base &&
    /^(?:左右|以上|以下|以内)?[、和与]$/u.test(text.slice(end, next.start))
  );
}

/** How many numbers stand in a list that begins here. */
function numbersFollowing(text: string, start: number): number {
  const list = /^[^，。；：]*/u.exec(text.slice(start, start + 2 * reach))?.[0] ?? '';
  return list
    .split(/[、和与]/u)
    .filter((part) => /^[^\d]{0,3}\d|百分之|^[一二三四五六七八九十两]/u.test(part)).length;
}
