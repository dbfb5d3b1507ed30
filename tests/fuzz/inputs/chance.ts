/** The small decisions of which an input is made. */
import { makeRandom, type Random } from '../../bench/random.ts';

/** The numbers of one input: they hang on nothing but the seed, the parser and the input's place. */
export function randomOf(seed: number, name: string, index: number): Random {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}:${name}:${index}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return makeRandom(hash);
}

/** A whole number from 0 to below the limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function happens(random: Random, chance: number): boolean {
  return random() < chance;
}

/** Below `usual`, and once in some hundred times below `rare`. */
export function sizeOf(random: Random, usual: number, rare: number): number {
  return below(random, happens(random, 1 / 400) ? rare : usual);
}

/** A half-open range within a length. */
export function rangeIn(random: Random, length: number): readonly [from: number, to: number] {
  const from = below(random, length + 1);
  const most = length - from + 1;
  return [from, from + below(random, happens(random, 0.8) ? Math.min(most, 12) : most)];
}

export function repeat<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
