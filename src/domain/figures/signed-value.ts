/** Values with their sign, so that a fall is less than a rise; and which way the words of a value lean from its number. */
import type { Figure } from './figure.ts';
import { measureOf } from './units.ts';

/** 下降5%, 减少3万人; not 降至60%. */
export function isFall({ direction, kind }: Pick<Figure, 'direction' | 'kind'>): boolean {
  return direction === 'down' && (kind === 'growth' || kind === 'change');
}

/** In the base unit; a fall is less than nothing. */
export function signed(figure: Pick<Figure, 'unit' | 'direction' | 'kind'>, value: number): number {
  const { value: amount } = measureOf(value, figure.unit);
  return isFall(figure) ? -amount : amount;
}

/** -1 where it lies below its number, as signed (近600亿元, 下降超过3%); 1 where it lies above; 0 where nothing says it. */
export function leaningOf(figure: Pick<Figure, 'qualifier' | 'direction' | 'kind'>): -1 | 0 | 1 {
  const amount = amountLeaningOf(figure.qualifier);
  if (amount === 0) return 0;
  return isFall(figure) === amount < 0 ? 1 : -1;
}

/** The same without its sign: 下降超过3% lies above. */
export function amountLeaningOf(qualifier: string | null): -1 | 0 | 1 {
  const words = qualifier ?? '';
  return isUnder.test(words) ? -1 : isOver.test(words) ? 1 : 0;
}

const isUnder = /^(?:近|将近|接近|逼近|不足|低于|少于|不超过|不高于|至多|最多|以下|以内|之内)$/u;
const isOver = /^(?:超|逾|超过|超出|高于|多于|突破|余|多|以上|至少|不低于|不少于)$/u;
