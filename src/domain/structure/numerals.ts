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

const powers = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** The value of an amount in numerals: 六千九百, 两千万, 一亿二千万, 五点五; null where it is none. */
export function amountValue(text: string): number | null {
  const [whole = '', decimals] = text.split('点');
  if (whole === '' || decimals === '') return null;
  const amount = /[十百千万亿]/.test(whole) ? powersValue(whole) : digitsValue(whole);
  if (amount === null || decimals === undefined) return amount;
  const after = digitsValue(decimals);
  return after === null ? null : Number(`${amount}.${`${after}`.padStart(decimals.length, '0')}`);
}

function powersValue(text: string): number | null {
  let [total, section, pending]: [number, number, number | null] = [0, 0, null];
  for (const sign of text) {
    const digit = digits.get(sign);
    const power = powers.get(sign);
    if (digit !== undefined) pending = digit;
    else if (power === undefined) return null;
    else if (power < 1e4) {
      section += (pending ?? 1) * power;
      pending = null;
    } else {
      const part = section + (pending ?? 0);
      total = power === 1e4 ? total + (part || 1) * power : (total + part || 1) * power;
      [section, pending] = [0, null];
    }
  }
  return total + section + (pending ?? 0);
}
