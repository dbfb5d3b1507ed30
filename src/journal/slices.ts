/** Does long work in slices, so that whoever waits for the process never waits long. */

/** In milliseconds. */
const slice = 4;

/** Runs a generator to its end, and lets others have their turn every few milliseconds. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
}

/** Runs a generator to its end at once. */
export function wholly<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
