/** Runs long work to its end at once: for workers, in which nobody waits for a turn. */
export function wholly<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
