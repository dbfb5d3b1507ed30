/** How alike two lines are: by the pairs of neighbouring letters that both have, whatever their figures and punctuation. */
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

/** 0 to 1: the part of both that both have. */
export function likenessOf(one: Uint32Array, other: Uint32Array): number {
  return (2 * countShared(one, other)) / (one.length + other.length);
}

/** 0 to 1: the part of the shorter that stands in the longer. */
export function containment(one: Uint32Array, other: Uint32Array): number {
  return countShared(one, other) / Math.min(one.length, other.length);
}
