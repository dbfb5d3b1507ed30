/**
 * Where running text must not be cut: numbers with their signs and units, counts in words, shares, ranges, dates and
 * planning periods. Wider than quantities, which say how much.
 */
import { runOfDigits } from './written-number.ts';

const digits = `${runOfDigits}(?![0-9０-９])`;
const number = `${digits}(?:,[0-9]{3}(?![0-9]))*(?:[.．]${digits})?`;
const scale = '[十百千万亿兆]{0,4}(?:[多余][十百千万亿兆]{0,4})?';
const unit = [
  '个百分点|百分点|%|％|‰|℃|亿美元|美元|港元|欧元|元|角',
  '吨标准煤|吨公里|吨|公斤|斤|克|升|标准箱|箱|平方公里|平方千米|平方米|立方米|公里|厘米|毫米|米|公顷|亩|瓦时|瓦|度',
  '人次|人|户|名|位|家|所|个月|个|项|件|套|辆|艘|架|台|座|栋|处|张|床|条|批|次|场|轮|届|头|只|株|倍|成|岁|期|级|类|种',
  '周年|年代|年度|年|月份|月|日|号|天|小时|时|分钟|分|秒',
].join('|');
const amount = `${number}${scale}(?:${unit})?`;
const range = `${amount}(?:(?:[—–－~～/:：-]|——|至|到)${amount})*`;
/** A dash after a number makes a range, and a double dash parts clauses. */
const sign = '[≥≤≧≦＞＜><≈±+＋]|(?<![0-9０-９A-Za-z%％‰—–－‑−-])[-－‑−–—]';
/** No part of a name such as 5G or C919. */
const inDigits = `(?:${sign})?(?<![0-9０-９A-Za-z.．])(?:${range})+(?![0-9０-９A-Za-z]|[.．][0-9０-９])`;

const numeral = '[一二两三四五六七八九十百千万亿零〇]';
const countedUnit =
  '个百分点|百分点|亿元|万元|元|万吨|亿吨|吨|万亩|亩|公里|万人|倍|成|周年|年|个月|月份|月|日|天|小时';
const countedThing =
  '个|家|项|件|户|人(?!民)|名|位(?!一体)|所|条|次|座|批|类|种|届|套|台|辆|艘|架|栋|张|头|只|株|场|轮|处|章|号';
const inWords = [
  `百分之${numeral}{1,9}(?:点${numeral}{1,9})?`,
  `${numeral}{1,9}分之${numeral}{1,9}`,
  '[一二三四五六七八九〇零○]{4}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?',
  `第(?!一时间)${numeral}{1,9}(?:[条章节款届次批轮编篇卷]|部分|季度)?`,
  `(?:${numeral}{2,12}|[二两三四五六七八九十])[多余]?(?:${countedUnit}|${countedThing})`,
  '十[二三四五六]五',
  '(?<=[“"‘「])[一二三四五六七八九十]五(?=[”"’」])',
].join('|');

/** Those that say nothing but what is counted, as in the head of a table. */
const bareUnit =
  '个百分点|百分点|万亿元|亿元|万元|亿美元|万人次|万人|万吨|亿吨|平方公里|平方米|立方米|公里|公顷|万亩|亩|千瓦时|千瓦|%|％|‰';

const figure = new RegExp(`${inDigits}|${inWords}|${bareUnit}`, 'gu');

export interface NumberToken {
  readonly at: number;
  readonly text: string;
}

export function findNumberTokens(text: string): NumberToken[] {
  return [...text.matchAll(figure)].map((match) => ({ at: match.index, text: match[0] }));
}
