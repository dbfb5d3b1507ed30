/** Lays targets beside outcomes: what was reached, and where a new target stands against what was reached before. */
import type { Figure } from './figure.ts';
import { nameOfMeasured } from './indicators.ts';
import { baseOf, judge, kindGroup } from './judge-outcome.ts';
import { isWholeYear, type ReportFigures, yearOfPeriod } from './report-figures.ts';

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
  /** Prices that rose much less than 左右 says, or fell: neither too high nor what was meant. */
  | 'far-below'
  /** Amounts of which one is more than twice the other: one can be what was added, the other what there is by then. */
  | 'far-apart'
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
    if (figure.role !== 'outcome' || !saysWhat(figure)) continue;
    const key = keyOf(figure);
    const others = reached.get(key);
    if (others) others.push(figure);
    else reached.set(key, [figure]);
  }
  const pairings: Pairing[] = [];
  const unanswered: Figure[] = [];
  const seen = new Set<string>();
  for (const target of targets.figures) {
    if (target.role !== 'target' || !saysWhat(target)) continue;
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

/** 投资, 项目 and their like are of whatever their paragraph is about. */
const saysLittle =
  /^(?:(?:全年|年度)?(?:总|已|重点)?(?:投资|项目|工程)(?:额|总额)?|企业|措施|政策|任务|资金|(?:总)?规模|总量|总数|收入|支出|增加值|总?产值|增速|面积|人数|数量|服务|活动|平台|中心|场所|点位|试点|岗位|设施|群众|职工|居民|村|社区|小区|单位|机关|住房|房源|(?:全国|国内|国际|全球)?(?:领先|先进)|占.*)$/u;

function saysWhat(figure: Figure): boolean {
  const isVague = figure.indicator === null && saysLittle.test(nameOfMeasured(figure));
  return figure.place === null && figure.subject !== '' && !isVague;
}

/** Words that are no indicator's never meet the name of one. */
function keyOf(figure: Figure): string {
  return `${figure.indicator === null ? 'words' : 'indicator'}\t${nameOfMeasured(figure)}`;
}

/** A change of another unit says nothing of an amount. */
const farthest = -2;

/** The one that can be compared best: of the same kind and unit, then of the target's year, else the latest; the first of several. */
function bestOutcome(target: Figure, outcomes: readonly Figure[]): Figure | null {
  const aimed = yearOfPeriod(target.period);
  const rankOf = (outcome: Figure): readonly number[] => {
    const reached = yearOfPeriod(outcome.period);
    return [
      (kindGroup(outcome) === kindGroup(target) ? 8 : 0) +
        (baseOf(outcome) === baseOf(target) ? 4 : 0) +
        (outcome.kind === 'change' ? -6 : 0),
      reached === aimed && aimed !== null ? Number.POSITIVE_INFINITY : (reached ?? 0),
      outcome.isDoubtful ? 0 : 1,
      outcome.period === target.period ? 1 : 0,
      isWholeYear(outcome.period) ? 1 : 0,
    ];
  };
  let best: { readonly outcome: Figure; readonly rank: readonly number[] } | null = null;
  for (const outcome of outcomes) {
    const rank = rankOf(outcome);
    const isFar = (rank[0] ?? 0) < farthest;
    if (!isFar && (best === null || isHigher(rank, best.rank))) best = { outcome, rank };
  }
  return best?.outcome ?? null;
}

/** By the first number in which they differ. */
function isHigher(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
