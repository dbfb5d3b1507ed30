/** Numbers as official texts write them: 12, １２, 十二, 二〇二六. */

const digits = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((sign, value): [string, number] => [sign, value]),
  ...[...'○零０'].map((sign): [string, number] => [sign, 0]),
  ...[...'１２３４５６７８９'].map((sign, index): [string, number] => [sign, index + 1]),
  ...[...'0123456789'].map((sign, value): [string, number] => [sign, value]),
  ['两', 2],
]);

/** The value of 十二, 一百零三, 12 or 二〇二六; null where it is no number. */
export function numeralValue(text: string): number | null {
  if (text === '') return null;
  return /[十百]/.test(text) ? unitsValue(text) : digitsValue(text);
}

function digitsValue(text: string): number | null {
  let value = 0;
  for (const sign of text) {
    const digit = digits.get(sign);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function unitsValue(text: string): number | null {
  let value = 0;
  let pending: number | null = null;
  for (const sign of text) {
    const digit = digits.get(sign);
    if (digit !== undefined) pending = digit;
    else if (sign === '十' || sign === '百') {
      value += (pending ?? 1) * (sign === '十' ? 10 : 100);
      pending = null;
    } else return null;
  }
  return value + (pending ?? 0);
}
