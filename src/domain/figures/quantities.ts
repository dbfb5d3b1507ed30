/** Finds the numbers of a line that say how much: with a unit, or a rank; no years, dates, names or numbers of things. */
import type { Quantity } from './quantity.ts';
import { amountOf, readQuantity } from './read-quantity.ts';
import { unitPattern } from './units.ts';
import { digitsPattern, numeralPattern, rangeDash, scalePattern } from './written-number.ts';

const digits = digitsPattern;
const scale = scalePattern;
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
  '第(?<=(?:居|列|位|名|排|升至|升到|进|跃升|保持|稳居|获|评)[^，。；、第]{0,12}第)(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)?(?![届次个轮批期章条款款产大方阶梯步季部线方二三年])';

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
    const quantity = readQuantity(match[0], match.index, text);
    if (quantity !== null) found.push(...sharingUnit(quantity, text, found.at(-1)?.end ?? 0), quantity);
  }
  if (!/指数|系数|PMI|分/.test(text)) return found;
  const indices: Quantity[] = [];
  let next = 0;
  for (const match of text.matchAll(indexValue)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    if ((found[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    indices.push({
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
  return [...found, ...indices].sort((a, b) => a.start - b.start);
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
