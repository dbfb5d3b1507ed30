/** Tries parsers in a thread of their own, and goes on behind an input that hangs or takes all memory. */
import { Worker } from 'node:worker_threads';
import { startClock } from './clock.ts';
import type { Failure } from './failure.ts';
import { type Counts, Tally } from './tally.ts';

export interface Result extends Counts {
  readonly name: string;
  readonly failures: readonly Failure[];
}

/** In milliseconds: after which an input counts as hung; long enough for one that is merely slow, three times over. */
const patience = { spent: 10_000, waited: 180_000 };
/** As the page and the desktop app have it, whose parsers must not need more. */
const resourceLimits = { stackSizeMb: 1, maxOldGenerationSizeMb: 512 };
/** Threads that are begun again for one parser. */
const mostDeaths = 5;

export async function fuzz(names: readonly string[], seed: number, count: number): Promise<Result[]> {
  const tally = new Tally(names.length);
  const failures: Failure[] = [];
  for (let deaths = 0; ; ) {
    const place = tally.current;
    const death = await runThread({ names, seed, count, buffer: tally.buffer }, tally, failures);
    if (death === null) break;
    deaths = tally.current === place ? deaths + 1 : 1;
    const current = tally.current;
    const index = tally.get(current, 'tried');
    failures.push({ target: names[current] ?? '', seed, index, ...death });
    if (deaths < mostDeaths) tally.set(current, 'tried', index + 1);
    else if (current + 1 < names.length) tally.current = current + 1;
    else break;
  }
  return names.map((name, place) => ({
    name,
    ...tally.countsOf(place),
    failures: failures.filter(({ target }) => target === name),
  }));
}

type Death = Pick<Failure, 'kind' | 'detail'>;

/** Null when all was tried. */
function runThread(workerData: object, tally: Tally, failures: Failure[]): Promise<Death | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData, resourceLimits });
    let death: Death | null = null;
    let seen = '';
    let spent = startClock();
    let since = performance.now();
    const watch = setInterval(() => {
      const now = `${tally.current}:${tally.get(tally.current, 'tried')}`;
      if (now !== seen) {
        seen = now;
        spent = startClock();
        since = performance.now();
      } else if (spent() > patience.spent || performance.now() - since > patience.waited) {
        death = {
          kind: 'hung',
          detail: `no answer after ${Math.round((performance.now() - since) / 1000)} s`,
        };
        clearInterval(watch);
        void worker.terminate();
      }
    }, 250);
    worker.on('message', (failure: Failure) => failures.push(failure));
    worker.on('error', (error) => {
      death = { kind: 'crashed', detail: error.stack ?? error.message };
    });
    worker.on('exit', () => {
      clearInterval(watch);
      const ended: Death = { kind: 'crashed', detail: 'the thread ended in the middle of it' };
      resolve(tally.current < tally.length ? (death ?? ended) : null);
    });
  });
}
