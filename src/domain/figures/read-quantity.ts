/** Reads a quantity: its value, its unit, and whether it is one at all. */
import { amountValue } from '../structure/numerals.ts';
import type { Quantity } from './quantity.ts';
import { measurePattern, normaliseUnit, unitPattern } from './units.ts';
import { digitsPattern, numeralPattern, rangeDash, scalePattern } from './written-number.ts';

const arabicParts = new RegExp(
  `^([-−]?)(${digitsPattern})(?:(${scalePattern}(?:${unitPattern})?)${rangeDash}(${digitsPattern}))?(${scalePattern})(${unitPattern}|年)$`,
  'u',
);
const wordParts = new RegExp(
  `^(${numeralPattern}+(?:点[〇零一二三四五六七八九]+)?)([余多]?)([万亿]{0,2})(${unitPattern})$`,
  'u',
);
const duration = /(?:长达|达到?|连续|延长|增加到|提高到|缩短|历时)$/;
const isMeasure = new RegExp(`^${measurePattern}$`, 'u');

/** What the words of a quantity say; null where they are a name, an article or a time. */
export function readQuantity(written: string, start: number, text: string): Quantity | null {
  const end = start + written.length;
  const following = text.slice(end, end + 6);
  const before = text.slice(Math.max(0, start - 6), start);
  const common = { start, end, upper: null, more: null, isRank: false };
  if (written.startsWith('第') && !isMeasure.test(written)) {
    const ordinal = /\d+|[一二三四五六七八九十]+/.exec(written)?.[0] ?? '';
    const value = amountOf(ordinal);
    return value === null ? null : { ...common, value, unit: '', writtenUnit: '', isRank: true };
  }
  const fixed = readFixed(written);
  if (fixed !== null) return { ...common, ...fixed };
  if (/第$|每$/.test(before) && !/每$/.test(before)) return null;
  const arabic = arabicParts.exec(written);
  if (arabic) {
    const [, sign = '', first = '', between = '', second, scaled = '', unit = ''] = arabic;
    if (unit === '年' && (!duration.test(before) || Number(first) > 200)) return null;
    if (isName(unit, scaled, following)) return null;
    // A dash before a number parts clauses or makes a range more often than it makes it negative.
    const negative = sign !== '' && /(?:^|[\s（(为达至到])$/.test(before) ? -1 : 1;
    const shift = sign !== '' && negative === 1 ? 1 : 0;
    const value = amountOf(first);
    const upper = second === undefined ? null : amountOf(second);
    if (value === null || (value === 0 && first.length === 1 && upper === null)) return null;
    const whole = `${scaled.replace(/[余多来]/g, '')}${unit}`;
    const lowerUnit = between.replace(/[余多来]/g, '');
    const isMixed = upper !== null && lowerUnit !== '' && normaliseUnit(lowerUnit) !== normaliseUnit(whole);
    if (isMixed && !whole.endsWith(lowerUnit)) return null;
    return {
      start: start + shift,
      end,
      value: value * negative,
      upper,
      unit: normaliseUnit(whole),
      writtenUnit: text.slice(end - scaled.length - unit.length, end),
      more: /[余多来]/.exec(scaled)?.[0] ?? null,
      isRank: false,
    };
  }
  const words = wordParts.exec(written);
  if (!words) return null;
  const [, all = '', more = '', outer = '', last = ''] = words;
  // The 千 of 十七万千瓦 is the unit's.
  const isThousandOfUnit = all.endsWith('千') && /^(?:瓦时?|克|米)$/.test(last);
  const [amount, unit] = isThousandOfUnit ? [all.slice(0, -1), `千${last}`] : [all, last];
  const inner = /[万亿]+$/.exec(amount)?.[0] ?? '';
  const bare = amount.slice(0, amount.length - inner.length);
  const isPlain = inner !== '' && bare !== '' && !/[万亿]/.test(bare);
  const mixed = !isPlain && /亿.*万$/.test(amount) ? amountValue(amount) : null;
  const number = isPlain ? bare : amount;
  const scaled = `${isPlain ? inner : mixed === null ? '' : '亿'}${outer}`;
  if (/几/.test(amount) || !/[一二两三四五六七八九十]/.test(amount) || amount === '一') return null;
  if (isName(unit, scaled, following) || isArticle(amount, unit, following)) return null;
  if (/铁人$/.test(before)) return null;
  if (/^个月$/.test(unit) && /(?:前|近|头|过去|后)$/.test(before)) return null;
  const value = mixed === null ? amountValue(number) : mixed / 1e8;
  if (value === null) return null;
  return {
    ...common,
    value,
    unit: normaliseUnit(`${scaled}${unit}`),
    writtenUnit: `${more}${scaled}${unit}`,
    more: more || null,
  };
}

function readFixed(written: string): Pick<Quantity, 'value' | 'upper' | 'unit' | 'writtenUnit'> | null {
  if (written.startsWith('百分之')) {
    const [first = '', second] = written
      .split(new RegExp(`${rangeDash}`))
      .map((part) => part.replace('百分之', ''));
    const value = amountOf(first);
    if (value === null) return null;
    return { value, upper: second === undefined ? null : amountOf(second), unit: '%', writtenUnit: '百分之' };
  }
  const fraction = /^(.)分之(.)$/.exec(written);
  if (fraction) {
    const [whole, part] = [amountOf(fraction[1] ?? ''), amountOf(fraction[2] ?? '')];
    if (whole === null || part === null) return null;
    return { value: Math.round((part / whole) * 1e4) / 100, upper: null, unit: '%', writtenUnit: '' };
  }
  if (/^翻/.test(written)) {
    const times = /[一二两三四]/.exec(written)?.[0] ?? '一';
    return { value: amountOf(times) ?? 1, upper: null, unit: '番', writtenUnit: '番' };
  }
  if (/^一半|^半数/.test(written)) return { value: 50, upper: null, unit: '%', writtenUnit: '' };
  const tenths = /^(.)成(半?)$/.exec(written);
  if (tenths) {
    const value = (amountOf(tenths[1] ?? '') ?? 0) + (tenths[2] === '' ? 0 : 0.5);
    return { value, upper: null, unit: '成', writtenUnit: '成' };
  }
  return null;
}

/** Of digits or numerals; null where they are no number. */
export function amountOf(written: string): number | null {
  const plain = written.replaceAll(',', '').replace(/[．·]/, '.');
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(plain)) return Number(plain);
  return amountValue(written);
}

/** 千亿级, 五年规划, 3个方面: numbers that make a name, or count the parts of a speech. */
function isName(unit: string, scaled: string, following: string): boolean {
  return (
    /^[级版]/.test(following) || (unit === '个' && scaled === '' && /^(?:方面|坚持|必须)/.test(following))
  );
}

/** In numerals, small numbers of some units are names or articles. */
function isArticle(amount: string, unit: string, following: string): boolean {
  if (/^(?:规定|(?:基本)?原则)/.test(following)) return true;
  if (/[十百千万亿]/.test(amount) && amount.length > 1) return false;
  if (/^(?:度|个|种|类|次|批|期|位|门|轮|口|部|对|班|起|款|片|组|代|所|套|条(?!稳))/.test(unit)) return true;
  return unit === '人' || unit === '家' ? /^[行合]/.test(following) : false;
}
