/** Numbers as titles of sections have them. */
const digits = '零一二三四五六七八九';

/** 一 to 九十九; larger numbers stay figures. */
export function chineseNumber(number: number): string {
  if (number > 99) return `${number}`;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}
