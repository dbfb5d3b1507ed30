/** The thread in which inputs are tried, so that one that never comes back can be told and left. */
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { Tally } from './tally.ts';
import { targets } from './targets.ts';
import { tryInputs } from './try-inputs.ts';

const { names, seed, count, buffer } = v.parse(
  v.object({
    names: v.array(v.string()),
    seed: v.number(),
    count: v.number(),
    buffer: v.instance(SharedArrayBuffer),
  }),
  workerData,
);
const tally = new Tally(names.length, buffer);
for (const [place, name] of names.entries()) {
  const target = targets.find((each) => each.name === name);
  if (target === undefined || place < tally.current) continue;
  tally.current = place;
  await tryInputs(target, { seed, count, place }, tally, (failure) => parentPort?.postMessage(failure));
}
tally.current = names.length;
