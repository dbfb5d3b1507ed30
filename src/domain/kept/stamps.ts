/** Moments by which the later of two states is told, though the clock may have been set back in between. */

/** Later ones are written with six digits for the year, and would sort before all others. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** `stamp`, or the first millisecond after the latest of `known` where that is not earlier. All ISO 8601, UTC. */
export function stampAfter(stamp: string, ...known: readonly (string | undefined)[]): string {
  const latest = known.reduce<string>((last, each) => (each !== undefined && each > last ? each : last), '');
  return stamp > latest ? stamp : new Date(Math.min(Date.parse(latest) + 1, lastMoment)).toISOString();
}
