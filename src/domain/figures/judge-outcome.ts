/** Whether an outcome reached a target, and what they have in common where that can't be said. */
import { areFarApart } from './contradictions.ts';
import type { Figure } from './figure.ts';
import type { Pairing } from './pair-targets.ts';
import { isWholeYear, yearOfPeriod } from './report-figures.ts';
import { isFall, leaningOf, signed } from './signed-value.ts';
import { measureOf } from './units.ts';

/** Levels and counts can be compared with each other. */
export function kindGroup({ kind }: Figure): string {
  return kind === 'level' || kind === 'count' ? 'amount' : kind;
}

export function baseOf({ value, unit }: Figure): string {
  return measureOf(value, unit).base;
}

export function judge(target: Figure, outcome: Figure): Pick<Pairing, 'verdict' | 'reason'> {
  if (kindGroup(target) !== kindGroup(outcome)) return { verdict: 'not-comparable', reason: 'other-kind' };
  if (baseOf(target) !== baseOf(outcome)) return { verdict: 'not-comparable', reason: 'other-unit' };
  const [aimed, reached] = [yearOfPeriod(target.period), yearOfPeriod(outcome.period)];
  const isSameSpan = target.period === outcome.period;
  if (aimed === null || reached === null || (!isWholeYear(target.period) && !isSameSpan))
    return { verdict: 'not-comparable', reason: 'other-span' };
  if (canBeOfDifferentThings(target, outcome)) return { verdict: 'not-comparable', reason: 'far-apart' };
  const wanted = boundsOf(target);
  const got = signed(outcome, outcome.value);
  if (aimed !== reached) {
    const verdict = wanted.high < got ? 'lower' : wanted.low > got ? 'higher' : 'same';
    return { verdict, reason: isWholeYear(outcome.period) ? 'other-year' : 'other-year-in-part' };
  }
  // 3%左右 is what prices should rise by: 0.2% is no success, and -0.5% neither.
  if (isOfPrices(target) && target.qualifier === '左右' && got < wanted.low / 2)
    return { verdict: 'not-comparable', reason: 'far-below' };
  const isCeiling = asksForLess(target);
  const isEnough = isCeiling ? isWithin(outcome, wanted.high, 1) : isWithin(outcome, wanted.low, -1);
  if (!isSameSpan) {
    return isEnough && !isCeiling && kindGroup(target) === 'amount'
      ? { verdict: 'met', reason: 'reached' }
      : { verdict: 'not-comparable', reason: 'other-span' };
  }
  if (isEnough) return { verdict: 'met', reason: 'reached' };
  // 左右 leaves a twentieth open.
  const open = target.qualifier === '左右' ? Math.abs(wanted.low) / 20 : 0;
  const isInOpen = isCeiling ? got <= wanted.high + open : got >= wanted.low - open;
  const isNearly = open > 0 || /^(?:近|将近|接近|逼近)$/u.test(outcome.qualifier ?? '');
  return isInOpen && isNearly ? { verdict: 'met', reason: 'about' } : { verdict: 'missed', reason: 'short' };
}

/** 新增50万户 and 累计265万户; not where both say that they were added. */
function canBeOfDifferentThings(target: Figure, outcome: Figure): boolean {
  if (kindGroup(target) !== 'amount') return false;
  if ([target, outcome].every(({ subject }) => /^新[增建]/u.test(subject))) return false;
  const [one, other] = [target, outcome].map(({ value, unit }) => measureOf(value, unit).value);
  return areFarApart(one ?? 0, other ?? 0);
}

function isOfPrices({ subject, kind }: Figure): boolean {
  return kind === 'growth' && /消费价格|物价|CPI/u.test(subject);
}

/** 近600亿元 is not 600亿元: of what equals the bound its words decide. `beyond` is the side that is not within. */
function isWithin(outcome: Figure, bound: number, beyond: -1 | 1): boolean {
  const got = signed(outcome, outcome.value);
  return got === bound ? leaningOf(outcome) !== beyond : beyond > 0 ? got < bound : got > bound;
}

function boundsOf(figure: Figure): { readonly low: number; readonly high: number } {
  const ends = [figure.value, figure.upper ?? figure.value].map((value) => signed(figure, value));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** 失业率5.5%左右, 涨幅2%左右, 能耗降低3%, 负债率降至60%: less is better. */
function asksForLess(target: Figure): boolean {
  const { subject, qualifier, direction, kind } = target;
  const isCapped = /[以之]内|以下|不超过|不高于|(?<!不)[低少]于|[至最]多/u.test(qualifier ?? '');
  // 降幅3%以内: a fall that goes no further.
  if (isFall(target)) return !isCapped;
  // The third place is better than the fifth.
  if (kind === 'rank') return true;
  if (isCapped || direction === 'down') return true;
  if (/以上|不低于|不少于|高于|超过/u.test(qualifier ?? '')) return false;
  return /失业率|价格|物价|CPI|能耗|浓度|排放|死亡|赤字|费用率/u.test(subject);
}
