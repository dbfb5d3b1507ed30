/** A value as the text has it, with the words that belong to it: 增长23.3%, 600亿元左右, 不低于5%. */
import type { Figure } from './figure.ts';

const moved = {
  growth: { up: '增长', down: '下降' },
  change: { up: '增加', down: '减少' },
} as const;

/** `written` is the number with its unit, as it stands in the text. */
export function sayValue({ kind, direction, qualifier }: Figure, written: string): string {
  const isMove = kind === 'growth' || kind === 'change';
  const move = isMove && direction !== null && !written.includes('番') ? moved[kind][direction] : '';
  const own = qualifier === null || written.includes(qualifier) ? '' : qualifier;
  return /^(?:左右|以上|以下|以内|以外|上下|之内|之间)$/u.test(own)
    ? `${move}${written}${own}`
    : `${move}${own}${written}`;
}
