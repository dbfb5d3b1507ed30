/** The marks that official texts number their parts with: 第一章, 一、, （一）, 1., （1）. */
import { numeralValue } from './numerals.ts';

export const numberingKinds = [
  '部分',
  '编',
  '篇',
  '章',
  '节',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '专栏',
] as const;
export type NumberingKind = (typeof numberingKinds)[number];

export interface NumberingMark {
  readonly kind: NumberingKind;
  readonly ordinal: number;
  /** With the white space after it, in UTF-16 units. */
  readonly length: number;
}

const chinese = '一二三四五六七八九十百零〇○两';
const arabic = '0-9０-９';
const space = '[ \\t\\u3000\\u00a0]';

const divisionPattern = new RegExp(
  `^第${space}{0,2}([${chinese}${arabic}]{1,6})${space}{0,2}(部分|编|篇|章|节)(?:[、：:．.]|${space})*`,
);
const boxPattern = new RegExp(`^专${space}?栏${space}*([${chinese}${arabic}]{0,3})(?:[、：:．.]|${space})*`);
/** Not 一、二期工程 and not 三、四线城市. */
const commaPattern = new RegExp(
  `^([${chinese}]{1,5})${space}{0,2}(?:[、．.]|${space})${space}*(?![${chinese}]{1,3}[、，是要])`,
);
const bracketPattern = new RegExp(
  `^[（(〔]${space}?([${chinese}]{1,5})${space}?[）)〕](?:[、．.]|${space})*`,
);
/** Not 1.5亿 and not 2026年. */
const figurePattern = new RegExp(`^([${arabic}]{1,3})(?:[．、]|[.](?![${arabic}]))${space}*`);
const figureBracketPattern = new RegExp(
  `^[（(]${space}?([${arabic}]{1,3})${space}?[）)](?:[、．.]|${space})*`,
);

/** The mark that a line begins with; null where it begins with none. */
export function numberingMarkOf(head: string): NumberingMark | null {
  const first = head.charAt(0);
  if (first === '第') return division(head);
  if (first === '专') return matched(boxPattern, '专栏', head);
  if (first === '（' || first === '(' || first === '〔')
    return matched(bracketPattern, '（一）', head) ?? matched(figureBracketPattern, '（1）', head);
  if (/^[一二三四五六七八九十]{1,3}$/.test(head)) return numberAlone(head);
  if (chinese.includes(first)) return matched(commaPattern, '一、', head);
  if (/[0-9０-９]/.test(first)) return matched(figurePattern, '1.', head);
  const code = head.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return { kind: '①', ordinal: code - 0x245f, length: 1 };
  if (code >= 0x3220 && code <= 0x3229) return { kind: '（一）', ordinal: code - 0x321f, length: 1 };
  return null;
}

/** 「一」 on a line of its own, as reports of the fifties part their text. */
function numberAlone(head: string): NumberingMark | null {
  const ordinal = numeralValue(head);
  return ordinal === null ? null : { kind: '一、', ordinal, length: head.length };
}

function division(head: string): NumberingMark | null {
  const match = divisionPattern.exec(head);
  if (match === null) return null;
  const ordinal = numeralValue(match[1] ?? '');
  const kind = numberingKinds.find((name) => name === match[2]);
  return ordinal === null || kind === undefined ? null : { kind, ordinal, length: match[0].length };
}

function matched(pattern: RegExp, kind: NumberingKind, head: string): NumberingMark | null {
  const match = pattern.exec(head);
  if (match === null) return null;
  const words = match[1] ?? '';
  const ordinal = words === '' ? 0 : numeralValue(words);
  return ordinal === null ? null : { kind, ordinal, length: match[0].length };
}
