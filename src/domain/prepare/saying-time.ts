/** How long a text takes to say aloud. */
import { type Block, paces, type Speech } from './writing.ts';

/**
 * How many characters are said for a text. A Chinese character or a Latin letter counts as one; marks and spaces as
 * none, for a pace has the pauses in it already. A figure counts as what is said for it: between the digits of a whole
 * number stand 十, 百, 千, so n digits count 2n − 1 (222, 二百二十二); a year is said digit by digit (2026年); the point
 * and each digit after it count one, 百分之 of % and 千分之 of ‰ three.
 */
export function countSaid(text: string): number {
  let count = 0;
  for (const { groups = {} } of text.matchAll(said)) {
    const { year, whole, decimals = '', mark } = groups;
    if (year !== undefined) count += year.length;
    else if (whole !== undefined) {
      const digits = whole.replace(/[,，]/g, '').length;
      count += 2 * digits - 1 + decimals.length + (mark === undefined ? 0 : 3);
    } else count += 1;
  }
  return count;
}

const said =
  /(?<year>\d{4}(?=年))|(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<mark>[%％‰])?|[\p{Script=Han}\p{Script=Latin}〇]/gu;

/** `pace` in characters a minute. */
export function secondsToSay(text: string, pace: number): number {
  return (countSaid(text) / pace) * 60;
}

export interface SayingTime {
  /** In seconds. */
  readonly all: number;
  /** Of each part with its heading, in their order. */
  readonly parts: readonly number[];
  /** By how much it is over its limit; 0 where it is not, or has none. */
  readonly over: number;
}

/** Citations are not said, for they stand in footnotes; nor are charts, which are looked at. */
export function sayingTime({ parts, pace, limit }: Speech): SayingTime {
  const each = parts.map(({ heading, blocks }) => {
    const texts = blocks.map(saidOf);
    return secondsToSay([heading, ...texts].join('\n'), pace);
  });
  const all = each.reduce((sum, seconds) => sum + seconds, 0);
  return { all, parts: each, over: limit === null ? 0 : Math.max(0, all - limit * 60) };
}

function saidOf(block: Block): string {
  if (block.kind === 'chart') return '';
  return block.kind === 'words' ? block.text : block.words;
}

/** The pace at which a text was said in so many seconds, within what can be set; null when too little was said to tell. */
export function measurePace(text: string, seconds: number): number | null {
  const count = countSaid(text);
  if (seconds < 5 || count < 20) return null;
  return Math.min(paces.most, Math.max(paces.least, Math.round((count / seconds) * 60)));
}
