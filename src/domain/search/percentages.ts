/** Percentages as texts write them: 5.5%, 百分之5.5, 百分之五点五; 22%, 百分之二十二, 百分之二二. */
import { numeralValue } from '../structure/numerals.ts';

const digits = '〇一二三四五六七八九';
const number = String.raw`\d+(?:\.\d+)?`;
const numeral = `[${digits}十百]+(?:点[${digits}]+)?`;
const percentage = new RegExp(`(${number})%|百分之(?:(${number})|(${numeral}))`, 'g');

/** The folded words with their percentages written in each other way; none where they have no percentage. */
export function otherSpellings(words: string): string[] {
  const spellings = [
    rewrite(words, (value) => `${value}%`),
    rewrite(words, (value) => `百分之${value}`),
    rewrite(words, (value) => `百分之${writeNumeral(value)}`),
    rewrite(words, (value) => `百分之${writeSigns(value)}`),
  ];
  return [...new Set(spellings)].filter((spelling) => spelling !== words);
}

/**
 * False where a number at an edge of the range goes on outside it: the 5% of 15% is not 百分之五, and the 百分之五 of
 * 百分之五十 is not 5%.
 */
export function hasWholeNumbers(folded: string, from: number, to: number): boolean {
  const before = /^\d/.test(folded[from] ?? '') && /[\d.]/.test(folded[from - 1] ?? '');
  const last = folded[to - 1] ?? '';
  const rest = folded.slice(to, to + 2);
  if (/\d/.test(last)) return !before && !/^(?:\d|\.\d)/.test(rest);
  if (numeralSigns.test(last)) return !before && !new RegExp(`^(?:[${digits}十百]|点[${digits}])`).test(rest);
  return !before;
}

const numeralSigns = new RegExp(`[${digits}十百]`);

function rewrite(words: string, write: (value: string) => string): string {
  return words.replace(percentage, (_, before?: string, after?: string, numeral?: string) =>
    write(before ?? after ?? numeralDigits(numeral ?? '')),
  );
}

function numeralDigits(written: string): string {
  const [whole = '', decimals] = written.split('点');
  const value = `${numeralValue(whole) ?? whole}`;
  return decimals === undefined
    ? value
    : `${value}.${[...decimals].map((sign) => digits.indexOf(sign)).join('')}`;
}

/** Of a number under 1,000; larger ones are no percentages that are written in numerals. */
function writeNumeral(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const written = Number(whole) < 1000 ? writeWhole(Number(whole)) : whole;
  return decimals === undefined ? written : `${written}点${writeSigns(decimals)}`;
}

/** Digit by digit, as texts of the 1950s have it. */
function writeSigns(value: string): string {
  return value.replace('.', '点').replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
}

function writeWhole(value: number): string {
  if (value === 100) return '百';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
  if (tens === 0)
    return `${head}${head !== '' && ones > 0 ? '〇' : ''}${ones > 0 || head === '' ? digits[ones] : ''}`;
  const ten = tens === 1 && hundreds === 0 ? '十' : `${digits[tens]}十`;
  return `${head}${ten}${ones > 0 ? digits[ones] : ''}`;
}
