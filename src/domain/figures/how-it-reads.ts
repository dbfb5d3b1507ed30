/** What the words right around a number make of it: its kind, its qualifier, its direction, and whether it is only referred to. */
import type { FigureKind } from './figure.ts';
import type { Quantity } from './quantity.ts';
import type { Surroundings } from './subjects.ts';
import { isCounter } from './units.ts';

export interface Reading {
  readonly kind: FigureKind;
  readonly qualifier: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly isReference: boolean;
}

const verbs = {
  up: '(?<!稳)增长|上涨|增加|提高|提升|上升|扩大|跃升|攀升|上调|延长|翻|扩增|(?<!新)增|升',
  down: '负增长|下降|降低|减少|回落|下调|缩短|下滑|收窄|压减|压缩|下跌|降|减',
};
const nouns = { up: '涨幅|增幅|增速|增长率|升幅', down: '降幅|减幅|跌幅' };
const tail = '(?:了|约|近|超过|超|将近|不低于|不少于|不超过|高达|逾|控制在|保持在|稳定在|预期|左右|平均)*$';
const toward = '(?:至|到|为|达|成)';
const patterns = (['down', 'up'] as const).map((direction) => ({
  direction,
  by: new RegExp(`(?:${verbs[direction]})${tail}`, 'u'),
  to: new RegExp(`(?:${verbs[direction]})${toward}${tail}`, 'u'),
  noun: new RegExp(`(?:${nouns[direction]})(?:为|达到?|在|是)?${tail}`, 'u'),
}));

const endsInRate = { up: new RegExp(`(?:${nouns.up})$`, 'u'), down: new RegExp(`(?:${nouns.down})$`, 'u') };

const leading =
  /(?:不低于|不少于|不超过|不高于|超过|高于|低于|多于|少于|超出|突破|长达|将近|接近|逼近|不足|至少|最多|大约|(?<!签|节|集|预|合)约|近|超|逾)$/u;
/** 4.5%、5.5%左右: what is said behind the last is said of all. */
const ofList = /^(?:[、和](?:\d+(?:\.\d+)?)%){1,2}(左右|以上|以内|以下)/u;
const following = /^(?:左右|以上|以下|以内|以外|上下|之内|之间)/u;

export function howItReads(
  text: string,
  quantity: Quantity,
  { subject, before, after }: Surroundings,
  previous: { readonly reading: Reading; readonly quantity: Quantity } | null,
): Reading {
  const { unit } = quantity;
  const qualifier =
    following.exec(after)?.[0] ??
    quantity.more ??
    leading.exec(before)?.[0] ??
    ofList.exec(text.slice(quantity.end, quantity.end + 16))?.[1] ??
    null;
  const last = previous === null || !isNextOf(text, previous.quantity, quantity) ? null : previous.reading;
  const found = movedBy(before);
  const moved = found !== null && isCounter(unit) && !found.isTo && !countsMove.test(before) ? null : found;
  const named = unit === '%' ? rateNamedIn(subject) : null;
  const isOfRate = named !== null && (last === null ? movesRate(before) : last.kind === 'change');
  const ofPrices = unit === '%' && moved === null ? rateOfPrices(quantity, subject) : null;
  const rate = isOfRate ? null : (named ?? ofPrices);
  const direction =
    unit === '番' ? 'up' : (rate ?? (last === null ? (moved?.direction ?? null) : last.direction));
  const isBy =
    rate !== null || (last === null ? moved !== null && !moved.isTo : /growth|change/.test(last.kind));
  const kind = isOfRate ? 'change' : kindOf(quantity, isBy);
  return { kind, qualifier, direction, isReference: isReference(text, quantity, before, after) };
}

/** Of things that are counted only these say by how much; 提升1000个综合体 does not. */
const countsMove = /(?:增加|减少|压减|压缩|增|减|下降|增长|多)(?:了|约|近|超过|超)?$/u;

/** 涨幅回落到0.2% is a rise of 0.2%, and 降幅收窄至3% a fall. */
function rateNamedIn(subject: string): 'up' | 'down' | null {
  return endsInRate.up.test(subject) ? 'up' : endsInRate.down.test(subject) ? 'down' : null;
}

const moves = `(?:${verbs.down}|${verbs.up})`;
const movesTo = new RegExp(`${moves}[至到为]`, 'gu');
const movesBy = new RegExp(`${moves}|高出|[高低快慢]于全`, 'u');
const upToRate = new RegExp(`^.*(?:${nouns.up}|${nouns.down})`, 'su');

/** 增速下降2.1% may be growth that is less by so much, or no growth: it says how much the rate moved, and no more. */
function movesRate(before: string): boolean {
  return movesBy.test(before.replace(upToRate, '').replace(movesTo, ''));
}

/** 居民消费价格指数控制在3%左右 means how far they rise; 102.6% would be the index itself. */
function rateOfPrices({ value }: Quantity, subject: string): 'up' | null {
  return value < 50 && /(?:消费价格|物价)(?:总?水平|总?指数)?$|CPI$/u.test(subject) ? 'up' : null;
}

/** 8.9%、7.7%: the second of a list is read as the first. */
function isNextOf(text: string, previous: Quantity, next: Quantity): boolean {
  const gap = text.slice(previous.end, Math.min(next.start, previous.end + 8));
  return (
    previous.unit === next.unit &&
    next.start - previous.end <= 6 &&
    /^(?:左右|以上|以内|以下)?(?:[、和与及至到]+|，?(?:力争|奋斗目标为?))$/u.test(gap)
  );
}

function movedBy(before: string): { readonly direction: 'up' | 'down'; readonly isTo: boolean } | null {
  const words = before.slice(-24);
  for (const { direction, by, to, noun } of patterns) {
    if (by.test(words) || noun.test(words)) return { direction, isTo: false };
    if (to.test(words)) return { direction, isTo: true };
  }
  return null;
}

function kindOf({ unit, isRank }: Quantity, isBy: boolean): FigureKind {
  if (isRank) return 'rank';
  if (/个百分点|基点/.test(unit)) return 'change';
  if (unit === '番') return 'growth';
  if (/^[%‰成]$/u.test(unit)) return isBy ? 'growth' : 'share';
  if (unit === '倍') return isBy ? 'growth' : 'level';
  if (isBy) return 'change';
  return isCounter(unit) ? 'count' : 'level';
}

const namesOfSome =
  /^的?(?!支持|服务|帮助|惠及|扶持|用于)[\u4e00-\u9fff]{0,4}(?:企业|项目|产业|集群|园区|县|乡镇|村)(?=达|[，、（]|$)/u;

/** 10亿元以上制造业项目, 每增长1个百分点, 从3万件提高到5万件: what is measured by, or from. */
function isReference(text: string, { unit, start, end }: Quantity, before: string, after: string): boolean {
  const isThreshold = !isCounter(unit) && !/^[%‰成]$/u.test(unit);
  if (unit === '岁' && /^[\u4e00-\u9fff]/u.test(after) && !/^(?:左右|以上)$/u.test(after)) return true;
  if (/^的?(?:全国|全市|全省|世界)?平均(?:水平|值)/u.test(after)) return true;
  if (isThreshold && /^及?(?:以上|以下)的?(?!水平|目标|安排|掌握)[\u4e00-\u9fff]{2}/u.test(after))
    return true;
  // 营业收入过十亿元企业
  if (isThreshold && /[过超达]$/u.test(before) && namesOfSome.test(after)) return true;
  if (/每(?:增长|增加|新增|下降)?$/u.test(before)) return true;
  const isFrom = /(?:从|由)[^到至]{0,24}$/u.test(before.slice(-26));
  return isFrom && /^[^，。；]{0,14}?(?:到|至|为|增|降|升|成)/u.test(text.slice(end, end + 16)) && start > 0;
}
