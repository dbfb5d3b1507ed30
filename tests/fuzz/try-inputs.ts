/** Gives a parser its inputs one after the other, and sees to what must hold of every one. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startClock } from './clock.ts';
import type { Failure } from './failure.ts';
import { randomOf } from './inputs/chance.ts';
import type { Tally } from './tally.ts';
import type { Outcome, Target, Trial } from './target.ts';

/** In milliseconds. */
const longest = 1000;
/** What may be left in memory of 10,000 inputs and more: bytes. */
const mostGrowth = 64 * 2 ** 20;
const heapInterval = 10_000;
/** More of the same would tell nothing new. */
const mostFailures = 10;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

export interface Inputs {
  readonly seed: number;
  readonly count: number;
  /** In the tally. */
  readonly place: number;
}

/** Goes on where the tally says. */
export async function tryInputs(
  target: Target,
  { seed, count, place }: Inputs,
  tally: Tally,
  report: (failure: Failure) => void,
): Promise<void> {
  const clean = prototypes();
  let failures = 0;
  let began: number | null = null;
  for (let index = tally.get(place, 'tried'); index < count && failures < mostFailures; index += 1) {
    const fail = (kind: Failure['kind'], detail: string) => {
      failures += 1;
      report({ target: target.name, seed, index, kind, detail });
    };
    const trial = target.draw(randomOf(seed, target.name, index));
    try {
      const { outcome, took } = await measure(trial);
      tally.set(place, outcome, tally.get(place, outcome) + 1);
      tally.raise(place, 'slowest', took);
      if (took > longest) fail('slow', `${Math.round(took)} ms`);
    } catch (error) {
      fail('threw', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    if (prototypes() !== clean) fail('polluted', prototypes());
    if (index % 100 === 0) tally.raise(place, 'peakHeap', heap());
    if ((index + 1) % heapInterval === 0 || index + 1 === count || began === null) {
      const left = heapAfterCollection();
      // The first input has the code loaded and compiled.
      began ??= left;
      if (left - began > mostGrowth) fail('heap', `${Math.round((left - began) / 2 ** 20)} MB are left`);
    }
    tally.set(place, 'tried', index + 1);
  }
}

/** Another thread's garbage or a busy machine makes any input slow at times: only one that is slow each time is. */
async function measure(trial: Trial): Promise<{ readonly outcome: Outcome; readonly took: number }> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let attempt = 1; ; attempt += 1) {
    const stop = startClock();
    const outcome = await trial.run();
    shortest = Math.min(shortest, stop());
    if (shortest <= longest || attempt === 3) return { outcome, took: shortest };
  }
}

function prototypes(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((each) => Reflect.ownKeys(each).length)
    .join();
}

function heap(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function heapAfterCollection(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return heap();
}
