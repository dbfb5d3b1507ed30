/** Says a value on a chart, whose title says what it is of: 「5%左右」, 「不低于60万个」, 「下降1.5%」. */
import type { Figure } from './figure.ts';

/** `written` is the number with its unit, as it stands in the text. */
export function sayOnChart(
  { kind, qualifier, direction }: Pick<Figure, 'kind' | 'qualifier' | 'direction'>,
  written: string,
): string {
  const amount = written.replace(/\s/gu, '');
  return `${hasFallen({ kind, direction }) ? '下降' : ''}${qualify(amount, qualifier)}`;
}

function qualify(amount: string, qualifier: string | null): string {
  if (qualifier === null || amount.includes(qualifier)) return amount;
  return standsBehind.test(qualifier) ? `${amount}${qualifier}` : `${qualifier}${amount}`;
}

const standsBehind = /^(?:左右|以[上下内外]|上下|之[内间])$/u;

/** Of growths and changes only: a rate that was brought down to 5% is 5%. */
export function hasFallen({ kind, direction }: Pick<Figure, 'kind' | 'direction'>): boolean {
  return direction === 'down' && (kind === 'growth' || kind === 'change');
}
