/** How near a found outline is to the true one. */
import type { Heading } from '../../support/corpus.ts';

export interface Score {
  /** Headings found in order, with the true title and level. */
  readonly right: number;
  readonly found: number;
  readonly true: number;
}

export function score(found: readonly Heading[], truth: readonly Heading[]): Score {
  const same = (a: Heading | undefined, b: Heading | undefined) =>
    a !== undefined && b !== undefined && a.level === b.level && a.title === b.title;
  let row = new Array<number>(truth.length + 1).fill(0);
  for (const heading of found) {
    const next = [0];
    for (let index = 1; index <= truth.length; index += 1) {
      const isSame = same(heading, truth[index - 1]);
      next.push(isSame ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0));
    }
    row = next;
  }
  return { right: row[truth.length] ?? 0, found: found.length, true: truth.length };
}

export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (all, one) => ({ right: all.right + one.right, found: all.found + one.found, true: all.true + one.true }),
    { right: 0, found: 0, true: 0 },
  );
}

/** The harmonic mean of what was found of the truth and what was true of the found. */
export function f1({ right, found, true: total }: Score): number {
  return found + total === 0 ? 1 : (2 * right) / (found + total);
}

/** More say no more. */
const most = 20;

/** What was found and is not true (+), and what is true and was not found (−). */
export function differences(found: readonly Heading[], truth: readonly Heading[]): string[] {
  const key = ({ level, title }: Heading) => `${level} ${title}`;
  const trueKeys = new Set(truth.map(key));
  const foundKeys = new Set(found.map(key));
  const all = [
    ...found.filter((heading) => !trueKeys.has(key(heading))).map((heading) => `+ ${key(heading)}`),
    ...truth.filter((heading) => !foundKeys.has(key(heading))).map((heading) => `− ${key(heading)}`),
  ];
  return all.length <= most ? all : [...all.slice(0, most), `… and ${all.length - most} more`];
}
