/** Takes of a line what makes it like another: its pairs of neighbouring letters, whatever its figures and punctuation. */
import { statedNumber } from '../report/stated-number.ts';

/**
 * The line's pairs of letters in numerical order, without those of the number that it begins with. Every figure counts
 * as one letter, so that other values look alike.
 */
export function gramsOf(text: string): Uint32Array {
  const letters = text
    .slice(statedNumber(text)?.length ?? 0)
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const counted = letters.length > 1 ? letters : text;
  const grams = new Uint32Array(Math.max(1, counted.length - 1));
  for (let at = 0; at < grams.length; at += 1) {
    grams[at] = ((counted.charCodeAt(at) << 16) | (counted.charCodeAt(at + 1) || 0)) >>> 0;
  }
  return grams.sort();
}

export function countShared(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let at = 0;
  for (const gram of one) {
    while (at < other.length && (other[at] ?? 0) < gram) at += 1;
    if (at === other.length) break;
    if (other[at] === gram) {
      shared += 1;
      at += 1;
    }
  }
  return shared;
}
