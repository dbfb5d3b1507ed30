/** Finds which lines of two texts could be the same line: those with the same words, and those that are alike. */
import { diffArrays } from 'diff';
import type { WeightedPair } from '../sequence/heaviest-order.ts';
import { countShared, gramsOf } from './line-grams.ts';

export interface LinePair extends WeightedPair {
  /** 0 to 1; 1 only where no character differs. */
  readonly likeness: number;
}

/** The lines of a text, with what is worked out of each only when it is asked for. */
export class Lines {
  readonly texts: readonly string[];
  private readonly grams: (Uint32Array | undefined)[] = [];

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }

  text(line: number): string {
    return this.texts[line] ?? '';
  }

  gramsOf(line: number): Uint32Array {
    let grams = this.grams[line];
    if (!grams) {
      grams = gramsOf(this.text(line));
      this.grams[line] = grams;
    }
    return grams;
  }
}

/** Less alike lines are rather two lines than one that was changed; short ones are so alike by chance. */
const least = { likeness: 0.23, likenessOfShort: 0.35, short: 12, containment: 0.8, contained: 10 } as const;

/** What two lines weigh as one: the letters that both have; null where they are not alike. */
export function pairLines(old: Lines, next: Lines, oldLine: number, newLine: number): LinePair | null {
  if (old.text(oldLine) === next.text(newLine)) return samePair(old, oldLine, newLine);
  const one = old.gramsOf(oldLine);
  const other = next.gramsOf(newLine);
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const needed = shorter.length < least.short ? least.likenessOfShort : least.likeness;
  // No more can be shared than the shorter has.
  const most = (2 * shorter.length) / (one.length + other.length);
  if (shorter.length < least.contained && most < needed) return null;
  const shared = countShared(shorter, longer);
  const likeness = (2 * shared) / (one.length + other.length);
  const isContained = shared >= least.contained && shared >= least.containment * shorter.length;
  if (likeness < needed && !isContained) return null;
  return {
    old: oldLine,
    next: newLine,
    likeness: Math.min(likeness, 0.999),
    weight: shared * (0.5 + likeness),
  };
}

function samePair(old: Lines, oldLine: number, newLine: number): LinePair {
  return { old: oldLine, next: newLine, likeness: 1, weight: 2 * (old.text(oldLine).length + 1) };
}

/** Of texts that are much the same: the lines that no edit touched. */
export function untouchedLines(old: Lines, next: Lines, most = 400): LinePair[] {
  const found = diffArrays([...old.texts], [...next.texts], { maxEditLength: most }) ?? [];
  const pairs: LinePair[] = [];
  let oldLine = 0;
  let newLine = 0;
  for (const { count, added, removed } of found) {
    if (!added && !removed) {
      for (let index = 0; index < count; index += 1)
        pairs.push(samePair(old, oldLine + index, newLine + index));
    }
    if (!added) oldLine += count;
    if (!removed) newLine += count;
  }
  return pairs;
}

/** Lines that either text has once. */
export function onlyLines(old: Lines, next: Lines): LinePair[] {
  const placesInOld = placesOfOnly(old.texts);
  const pairs: LinePair[] = [];
  for (const [text, newLine] of placesOfOnly(next.texts)) {
    const oldLine = placesInOld.get(text) ?? -1;
    if (newLine >= 0 && oldLine >= 0) pairs.push(samePair(old, oldLine, newLine));
  }
  return pairs;
}

function placesOfOnly(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  texts.forEach((text, line) => {
    places.set(text, places.has(text) ? -1 : line);
  });
  return places;
}
