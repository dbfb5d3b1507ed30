/** Sums up runs: medians with their range, since a mean follows whatever else the computer did meanwhile. */

export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? Number.NaN;
  const high = sorted[Math.ceil(middle)] ?? Number.NaN;
  return {
    median: (low + high) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

/** Runs both sides by turns, so that a slow moment of the computer meets both. */
export async function interleave(
  runs: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ readonly one: readonly number[]; readonly other: readonly number[] }> {
  const ones: number[] = [];
  const others: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ones.push(await one());
    others.push(await other());
  }
  return { one: ones, other: others };
}
