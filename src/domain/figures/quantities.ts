/** Finds the numbers of a line that say how much: with a unit, or a rank; no years, dates, names or numbers of things. */
import { amountValue } from '../structure/numerals.ts';
import { measurePattern, normaliseUnit, unitPattern } from './units.ts';
import { digitsPattern, numeralPattern, rangeDash } from './written-number.ts';

export interface Quantity {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly writtenUnit: string;
  /** 余 and 多 within the number. */
  readonly more: string | null;
  readonly isRank: boolean;
}

const digits = digitsPattern;
const scale = '[百千万亿]{0,2}[余多来]?[百千万亿]{0,2}';
const dash = rangeDash;
const inDigits = `(?<![0-9０-９A-Za-z.．,·])[-−]?(?:${digits})(?:${scale}(?:${unitPattern})?${dash}(?:${digits}))?${scale}(?:${unitPattern}|年(?!前|来|代|级|度|份|轻|均|间))`;

const numeral = numeralPattern;
const simple = '[〇零一二两三四五六七八九十百]';
const percentage = `百分之(?:${digits}|${simple}{1,9}(?:点${simple}{1,9})?)(?:${dash}百分之(?:${digits}|${simple}{1,9}(?:点${simple}{1,9})?))?`;
/** 一 with a counter is more often an article than an amount, and small numbers of 个 are mostly names: 四个自信. */
const inWords = [
  percentage,
  '[二两三四五六七八九十]分之[一二两三四五六七八九]',
  '翻(?:了)?[一二两三四]?番',
  '一半(?=以上|左右|[，。、；的])|半数以上',
  '[一二两三四五六七八九]成(?:半)?(?=[，。、；的以左多（）]|$)',
  `(?<![第一二三四五六七八九十百千万亿〇零几\\d])${numeral}{1,12}(?:点[〇零一二三四五六七八九]{1,6})?[余多]?[万亿]{0,2}(?:${unitPattern})`,
].join('|');
const rank =
  '第(?<=(?:居|列|位|名|升至|升到|进|跃升|保持|稳居|获|评)[^，。；、第]{0,12}第)(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![届次个轮批期章条款款产大方阶梯步季部线方二三年])';

/** What any of them begins with, asked first: most characters of a text begin none. */
const begins = '(?=[-−0-9〇零一二两三四五六七八九十百千万亿几翻半第])';
const finder = new RegExp(`${begins}(?:${inDigits}|${inWords}|${rank})`, 'gu');
const indexValue =
  /(?<=(?:指数|系数|PMI|评分|得分|分值)(?:为|达到?|提高到|上升到|降至|下降到|升至|保持在)?)[0-9]+(?:\.[0-9]+)?(?![0-9.]|[\u4e00-\u9fff])/gu;

/** In order; none overlaps another. */
export function findQuantities(line: string): Quantity[] {
  const text = line.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (!/[0-9一二两三四五六七八九十半翻]/.test(text)) return [];
  const quoted = quotedNames(text);
  const found: Quantity[] = [];
  for (const match of text.matchAll(finder)) {
    if (quoted(match.index)) continue;
    const quantity = read(match[0], match.index, text);
    if (quantity !== null) found.push(...sharingUnit(quantity, text, found.at(-1)?.end ?? 0), quantity);
  }
  if (!/指数|系数|PMI|分/.test(text)) return found;
  for (const match of text.matchAll(indexValue)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.start < end && start < other.end)) continue;
    found.push({
      start,
      end,
      value: Number(match[0]),
      upper: null,
      unit: '',
      writtenUnit: '',
      more: null,
      isRank: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const earlierNumbers = new RegExp(`(?<![0-9A-Za-z.第、年])((?:${digits}[万亿]{0,2}[、和])+)$`, 'u');
/** Lists are looked at no further back. */
const longestList = 60;

/** 20.9、36.2、54个百分点: the numbers before one in a list that have no unit of their own. */
function sharingUnit(last: Quantity, text: string, from: number): Quantity[] {
  if (last.isRank || last.upper !== null || !/[0-9]/.test(text.charAt(last.start))) return [];
  const begin = Math.max(from, last.start - longestList);
  const list = earlierNumbers.exec(text.slice(begin, last.start))?.[1];
  // At the start of a line it is the number of an item.
  if (list === undefined || last.start - list.length === 0) return [];
  const base = last.start - list.length;
  return [...list.matchAll(new RegExp(`(${digits})([万亿]{0,2})`, 'gu'))].flatMap((match) => {
    const [written, number = '', scaled = ''] = match;
    const value = amountOf(number);
    if (value === null) return [];
    const unit = scaled === '' ? last.unit : `${scaled}${last.unit.replace(/^[百千万亿]+(?=.)/u, '')}`;
    const start = base + match.index;
    return [{ ...last, start, end: start + written.length, value, unit, writtenUnit: scaled, more: null }];
  });
}

/** Whether the line says how much of anything. */
export function statesQuantity(line: string): boolean {
  return findQuantities(line).length > 0;
}

/** Longer quotations are speech, in which quantities count. */
const longestName = 14;

/** Numbers in short quotation marks belong to names: “1+6+8+10”, “四个一批”. */
function quotedNames(text: string): (offset: number) => boolean {
  const names = [...text.matchAll(/[“"「『《]([^“”"「」『』《》]*)[”"」』》]/g)].filter(
    ([, inside = '']) => inside.length <= longestName,
  );
  let next = 0;
  return (offset) => {
    while (next < names.length && end(names[next]) <= offset) next++;
    return (names[next]?.index ?? Number.POSITIVE_INFINITY) < offset;
  };
}

function end(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

const arabicParts = new RegExp(
  `^([-−]?)(${digits})(?:(${scale}(?:${unitPattern})?)${dash}(${digits}))?(${scale})(${unitPattern}|年)$`,
  'u',
);
const wordParts = new RegExp(
  `^(${numeral}+(?:点[〇零一二三四五六七八九]+)?)([余多]?)([万亿]{0,2})(${unitPattern})$`,
  'u',
);
const duration = /(?:长达|达到?|连续|延长|增加到|提高到|缩短|历时)$/;
const isMeasure = new RegExp(`^${measurePattern}$`, 'u');

function read(written: string, start: number, text: string): Quantity | null {
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
      .split(new RegExp(`${dash}`))
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

function amountOf(written: string): number | null {
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
  if (/^(?:个|种|类|次|批|期|位|门|轮|口|部|对|班|起|款|片|组|代|所|套|条(?!稳))/.test(unit)) return true;
  return unit === '人' || unit === '家' ? /^[行合]/.test(following) : false;
}
