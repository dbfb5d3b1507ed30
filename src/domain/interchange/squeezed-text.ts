/** A text without its white space: other programs keep line ends, tabs and spaces as they please. */
import { gapMark } from '../report/gap-marks.ts';
import { countBelow } from '../sequence/count-below.ts';

export interface SqueezedText {
  readonly text: string;
  /** By each unit of it, its offset in the whole text. */
  readonly offsets: Uint32Array;
}

export function squeeze(text: string): SqueezedText {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isSpace(text.charCodeAt(at))) continue;
    offsets[count] = at;
    count += 1;
  }
  return { text: withoutSpace(text), offsets: offsets.subarray(0, count) };
}

/** A quotation also without what only says that words are lacking there. */
export function squeezeQuote(quote: string): string {
  return withoutSpace(quote.replaceAll(gapMark, '').replace(/〔[^〔〕\n]*：来源缺此节〕/g, ''));
}

/** The first unit of the squeezed text at or after an offset in the whole one. */
export function squeezedOffset({ offsets }: SqueezedText, offset: number): number {
  return countBelow(offsets, offset);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** As \s has it. */
function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 9 && unit <= 13) ||
    (unit >= 0xa0 &&
      (unit === 0xa0 ||
        unit === 0x1680 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000 ||
        unit === 0xfeff))
  );
}
