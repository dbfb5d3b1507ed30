/** The sizes that can be chosen, and the next one up or down. */

export const textSizes = [16, 18, 20, 22, 24, 28, 32, 36] as const;
export const spacings = [1.6, 1.8, 1.95, 2.2, 2.5] as const;
export const scales = [100, 110, 125, 150, 175, 200] as const;

/** The nearest size beyond `value` in the direction of `step`, or null at the end. */
export function nextSize(sizes: readonly number[], value: number, step: 1 | -1): number | null {
  const beyond = sizes.filter((size) => (step > 0 ? size > value : size < value));
  return (step > 0 ? beyond[0] : beyond.at(-1)) ?? null;
}
