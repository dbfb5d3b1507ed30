/** The clock of somebody who speaks: how long in all, and how long at each part. */

export interface SpeakingClock {
  /** In milliseconds, without pauses. */
  readonly all: number;
  /** Of each part, by its index. */
  readonly parts: readonly number[];
  /** When it was looked at last, in milliseconds of any clock that never goes back; null while it stands. */
  readonly seen: number | null;
}

export const unstartedClock: SpeakingClock = { all: 0, parts: [], seen: null };

export function startClock(clock: SpeakingClock, now: number): SpeakingClock {
  return clock.seen === null ? { ...clock, seen: now } : clock;
}

/** The time since it was looked at last goes to the part that is spoken; -1 is none. */
export function tickClock(clock: SpeakingClock, now: number, part: number): SpeakingClock {
  if (clock.seen === null) return clock;
  const passed = Math.max(0, now - clock.seen);
  const parts = Array.from(
    { length: Math.max(clock.parts.length, part + 1) },
    (_, index) => (clock.parts[index] ?? 0) + (index === part ? passed : 0),
  );
  return { all: clock.all + passed, parts, seen: now };
}

export function pauseClock(clock: SpeakingClock, now: number, part: number): SpeakingClock {
  return { ...tickClock(clock, now, part), seen: null };
}
