/** What a pairing comes to in words: the result, and why. */
import type { Figure } from '../../domain/figures/figure.ts';
import type { SaidPairing } from '../../domain/figures/figuring.ts';
import { isWholeYear } from '../../domain/figures/report-figures.ts';
import { sayValue } from '../../domain/figures/say-value.ts';
import { isFall, leaningOf, signed } from '../../domain/figures/signed-value.ts';
import type { Translate } from '../i18n/index.ts';

/** What the result looks like. */
export type ResultTone = 'good' | 'short' | 'plain' | 'none';

export interface SaidResult {
  readonly tone: ResultTone;
  readonly words: string;
  readonly reason: string;
}

export function sayPairing(pairing: SaidPairing, t: Translate): SaidResult {
  const { target, outcome, reason } = pairing;
  const facts = {
    target: sayValue(target.figure, target.written),
    outcome: sayValue(outcome.figure, outcome.written),
    targetPeriod: target.figure.period ?? t('figures.noPeriod'),
    outcomePeriod: outcome.figure.period ?? t('figures.noPeriod'),
    targetKind: t(`figures.kind.${target.figure.kind}`),
    outcomeKind: t(`figures.kind.${outcome.figure.kind}`),
    targetUnit: target.figure.writtenUnit,
    outcomeUnit: outcome.figure.writtenUnit,
  };
  const isPart = !isWholeYear(outcome.figure.period) && outcome.figure.period !== target.figure.period;
  const name = reason === 'reached' && isPart ? 'reached-in-part' : reason;
  return { ...resultOf(pairing, t), reason: t(`figures.reason.${name}`, facts) };
}

function resultOf(
  { verdict, reason, target, outcome }: SaidPairing,
  t: Translate,
): Pick<SaidResult, 'tone' | 'words'> {
  const isPart = reason === 'other-year-in-part';
  switch (verdict) {
    case 'met': {
      if (reason === 'about') return { tone: 'good', words: t('figures.result.about') };
      const beside = besideTarget(target.figure, outcome.figure);
      const words = { above: 'exceeded', same: 'reached', below: 'within' } as const;
      return { tone: 'good', words: t(`figures.result.${words[beside]}`) };
    }
    case 'missed': {
      const isAbove = besideTarget(target.figure, outcome.figure) === 'above';
      return { tone: 'short', words: t(isAbove ? 'figures.result.over' : 'figures.result.short') };
    }
    case 'higher':
    case 'lower':
    case 'same':
      return { tone: 'plain', words: t(`figures.result.${verdict}${isPart ? 'InPart' : ''}`) };
    case 'not-comparable':
      return { tone: 'none', words: t('figures.result.not-comparable') };
  }
}

/** Of two falls the larger one is above: what was to fall by 3% at most and fell by 4% is over it. */
function besideTarget(target: Figure, outcome: Figure): 'above' | 'same' | 'below' {
  const ends = [target.value, target.upper ?? target.value].map((value) => signed(target, value));
  const turn = isFall(target) && isFall(outcome) ? -1 : 1;
  const got = signed(outcome, outcome.value);
  const beside = ends.every((end) => got === end)
    ? leaningOf(outcome)
    : got > Math.max(...ends)
      ? 1
      : got < Math.min(...ends)
        ? -1
        : 0;
  return beside === 0 ? 'same' : beside === turn ? 'above' : 'below';
}

/** How many of them there are of each tone, those that there are none of left out. */
export function countTones(
  pairings: readonly SaidPairing[],
  t: Translate,
): { readonly words: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const pairing of pairings) {
    const { words } = sayPairing(pairing, t);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => ({ words, count }));
}
