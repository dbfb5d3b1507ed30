/** Texts: made up from a format's own tokens and from letters that are easily got wrong, or valid ones spoilt. */
import { pick, type Random } from '../../bench/random.ts';
import { below, happens, rangeIn, repeat, sizeOf } from './chance.ts';

const awkward = [
  '',
  '\u0000',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u2028',
  '\u202e',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\r\n',
  '\t',
  ' ',
  '\u3000',
  'e\u0301',
  'İ',
  'ß',
  '👨‍👩‍👧',
  '𠮷',
  '报告',
  '__proto__',
  'constructor',
  'NaN',
  '1e999',
  '-0',
];

export function randomText(random: Random, tokens: readonly string[]): string {
  if (happens(random, 0.05)) return pick(random, [...awkward, ...tokens]).repeat(sizeOf(random, 60, 4000));
  return repeat(sizeOf(random, 24, 3000), () => piece(random, tokens)).join('');
}

function piece(random: Random, tokens: readonly string[]): string {
  const kind = random();
  if (kind < 0.6 && tokens.length > 0) return pick(random, tokens);
  if (kind < 0.75) return pick(random, awkward);
  if (kind < 0.85) return String.fromCharCode(below(random, 0x1_0000));
  return String.fromCharCode(32 + below(random, 95));
}

/** One to four spoilings. */
export function spoilText(random: Random, text: string, tokens: readonly string[]): string {
  let spoilt = text;
  for (let deeds = 1 + below(random, 4); deeds > 0; deeds -= 1) spoilt = spoilOnce(random, spoilt, tokens);
  return spoilt;
}

function spoilOnce(random: Random, text: string, tokens: readonly string[]): string {
  const [from, to] = rangeIn(random, text.length);
  const [before, within, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (below(random, 8)) {
    case 0:
      return happens(random, 0.5) ? before : after;
    case 1:
      return before + after;
    case 2:
      return before + within + within + after;
    case 3:
      return before + within.repeat(sizeOf(random, 20, 2000)) + after;
    case 4:
      return before + String.fromCharCode(within.charCodeAt(0) ^ (1 << below(random, 16))) + after;
    case 5:
      return after + before;
    default:
      return before + piece(random, tokens) + after;
  }
}
