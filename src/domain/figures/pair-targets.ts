/** Lays targets beside outcomes: what was reached, and where a new target stands against what was reached before. */
import type { Figure } from './figure.ts';
import { nameOfMeasured } from './indicators.ts';
import { isWholeYear, type ReportFigures, yearOfPeriod } from './report-figures.ts';
import { measureOf } from './units.ts';

export type Verdict =
  | 'met'
  | 'missed'
  /** The target is for another year than the outcome, and asks for more, less or the same. */
  | 'higher'
  | 'lower'
  | 'same'
  | 'not-comparable';

export type PairingReason =
  | 'reached'
  | 'short'
  /** Within what 左右 leaves open. */
  | 'about'
  /** A level beside a growth: 1100亿元 and 增长23.3%. */
  | 'other-kind'
  | 'other-unit'
  /** The outcome is of some months only, or of several years. */
  | 'other-span'
  | 'other-year'
  /** The outcome is of some months only of the year before. */
  | 'other-year-in-part';

export interface Pairing {
  readonly indicator: string;
  /** True where a rule that can be wrong says that both measure the same. */
  readonly isDoubtful: boolean;
  readonly target: Figure;
  readonly outcome: Figure;
  readonly verdict: Verdict;
  readonly reason: PairingReason;
}

export interface TargetsPaired {
  /** In the order of the targets. */
  readonly pairings: readonly Pairing[];
  /** Targets of indicators that no outcome is stated of. */
  readonly unanswered: readonly Figure[];
}

/**
 * The same report twice lays its new targets beside what it reports of the year before; the report of the year after
 * lays what became of them beside them.
 */
export function pairTargets(targets: ReportFigures, outcomes: ReportFigures): TargetsPaired {
  const reached = new Map<string, Figure[]>();
  for (const figure of outcomes.figures) {
    if (figure.role !== 'outcome' || figure.place !== null || figure.subject === '') continue;
    const key = keyOf(figure);
    const others = reached.get(key);
    if (others) others.push(figure);
    else reached.set(key, [figure]);
  }
  const pairings: Pairing[] = [];
  const unanswered: Figure[] = [];
  const seen = new Set<string>();
  for (const target of targets.figures) {
    if (target.role !== 'target' || target.place !== null || target.subject === '') continue;
    const key = keyOf(target);
    const once = [key, kindGroup(target), target.value, target.upper, target.unit, target.period].join('\t');
    if (seen.has(once)) continue;
    seen.add(once);
    const best = bestOutcome(target, reached.get(key) ?? []);
    if (best === null) unanswered.push(target);
    else
      pairings.push({
        indicator: nameOfMeasured(target),
        isDoubtful: target.isDoubtful || best.isDoubtful,
        target,
        outcome: best,
        ...judge(target, best),
      });
  }
  return { pairings, unanswered };
}

/** Words that are no indicator's never meet the name of one. */
function keyOf(figure: Figure): string {
  return `${figure.indicator === null ? 'words' : 'indicator'}\t${nameOfMeasured(figure)}`;
}

/** The one that can be compared best: of the same kind, unit and year; the first of several. */
function bestOutcome(target: Figure, outcomes: readonly Figure[]): Figure | null {
  let best: Figure | null = null;
  let most = -1;
  for (const outcome of outcomes) {
    const rank =
      (kindGroup(outcome) === kindGroup(target) ? 8 : 0) +
      (baseOf(outcome) === baseOf(target) ? 4 : 0) +
      (isWholeYear(outcome.period) ? 2 : yearOfPeriod(outcome.period) === null ? 0 : 1) +
      (outcome.kind === 'change' ? -6 : 0);
    if (rank > most) [best, most] = [outcome, rank];
  }
  return best;
}

function kindGroup({ kind }: Figure): string {
  return kind === 'level' || kind === 'count' ? 'amount' : kind;
}

function baseOf({ value, unit }: Figure): string {
  return measureOf(value, unit).base;
}

function judge(target: Figure, outcome: Figure): Pick<Pairing, 'verdict' | 'reason'> {
  if (kindGroup(target) !== kindGroup(outcome)) return { verdict: 'not-comparable', reason: 'other-kind' };
  if (baseOf(target) !== baseOf(outcome)) return { verdict: 'not-comparable', reason: 'other-unit' };
  const [aimed, reached] = [yearOfPeriod(target.period), yearOfPeriod(outcome.period)];
  if (aimed === null || reached === null) return { verdict: 'not-comparable', reason: 'other-span' };
  const wanted = boundsOf(target);
  const got = signed(outcome, outcome.value);
  if (aimed !== reached) {
    const verdict = wanted.high < got ? 'lower' : wanted.low > got ? 'higher' : 'same';
    return { verdict, reason: isWholeYear(outcome.period) ? 'other-year' : 'other-year-in-part' };
  }
  const isCeiling = asksForLess(target);
  const isEnough = isCeiling ? got <= wanted.high : got >= wanted.low;
  if (!isWholeYear(outcome.period)) {
    return isEnough && !isCeiling && kindGroup(target) === 'amount'
      ? { verdict: 'met', reason: 'reached' }
      : { verdict: 'not-comparable', reason: 'other-span' };
  }
  if (isEnough) return { verdict: 'met', reason: 'reached' };
  // 左右 leaves a twentieth open.
  const open = target.qualifier === '左右' ? Math.abs(wanted.low) / 20 : 0;
  const isAbout = isCeiling ? got <= wanted.high + open : got >= wanted.low - open;
  return isAbout ? { verdict: 'met', reason: 'about' } : { verdict: 'missed', reason: 'short' };
}

function boundsOf(figure: Figure): { readonly low: number; readonly high: number } {
  const ends = [figure.value, figure.upper ?? figure.value].map((value) => signed(figure, value));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** In the base unit; a fall is less than nothing. */
function signed({ unit, direction, kind }: Figure, value: number): number {
  const { value: amount } = measureOf(value, unit);
  return direction === 'down' && (kind === 'growth' || kind === 'change') ? -amount : amount;
}

/** 失业率5.5%左右, 涨幅2%左右, 能耗降低3%: less is better. */
function asksForLess({ subject, qualifier, direction, kind }: Figure): boolean {
  if (/以内|以下|不超过|不高于|低于/u.test(qualifier ?? '')) return true;
  if (/以上|不低于|不少于|高于|超过/u.test(qualifier ?? '') && direction !== 'down') return false;
  if (direction === 'down' && (kind === 'growth' || kind === 'change')) return true;
  return /失业率|价格|物价|CPI|能耗|浓度|排放|死亡|赤字|费用率/u.test(subject);
}
