/** Brings together the time that a sentence names and what its section speaks of: the period and the role of a figure. */
import type { FigureRole } from './figure.ts';
import type { NamedTime } from './periods.ts';
import type { View } from './section-views.ts';

export interface ResolvedTime {
  readonly period: string | null;
  readonly role: FigureRole;
}

/** 旁听了, 今年以来: it has happened, whatever the section is about. */
const hasHappened = /(?<![除为罢])了(?!解)|以来|已(?:经|建|达|完成)/u;
const isIntended = /(?:力争|确保|预计到|计划|拟|预期)/u;

export function resolveTime(
  view: View,
  time: NamedTime | null,
  reportYear: number | null,
  sentence: string,
  after: string,
): ResolvedTime {
  const happened = hasHappened.test(sentence);
  if (time === null) {
    // 11名市民代表旁听了本次大会 is no task.
    const isDone = view.role === 'target' && /^[^了]{2,12}(?<![除为罢])了(?!解)/u.test(after);
    return { period: view.period, role: isDone ? 'outcome' : view.role };
  }
  const { period } = time;
  switch (time.years) {
    case 'past':
      return { period, role: 'outcome' };
    case 'present':
      return {
        period,
        role: view.role === 'outcome' && (happened || !/年$/.test(period)) ? 'outcome' : atLeastTarget(view),
      };
    case 'future':
      return { period, role: 'plan' };
    case 'many': {
      const whole = period === '年均' && view.year === null && view.period !== null ? view.period : period;
      return { period: whole, role: time.isPast ? 'outcome' : roleOfMany(whole, view, reportYear, sentence) };
    }
    case 'default':
      return { period: inYear(period, view), role: view.role };
  }
}

function atLeastTarget({ role }: View): FigureRole {
  return role === 'outcome' || role === 'plan' ? 'target' : role;
}

function inYear(months: string, { year, period }: View): string | null {
  if (months === '') return year === null ? period : `${year}年`;
  return year === null ? months : `${year}年${months}`;
}

function roleOfMany(period: string, view: View, reportYear: number | null, sentence: string): FigureRole {
  const five = /^“十([一二三四五六]?)五”$/u.exec(period);
  if (five && reportYear !== null) {
    const last = 2005 + 5 * ' 一二三四五六'.indexOf(five[1] || ' ');
    if (reportYear > last) return 'outcome';
    if (reportYear <= last - 4) return 'plan';
  }
  if (/^过去|^近|^最近|来$|以来$/u.test(period)) return 'outcome';
  return view.role === 'outcome' && !isIntended.test(sentence) ? 'outcome' : 'plan';
}
