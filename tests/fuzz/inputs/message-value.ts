/** Values as a page can send them to its shell: what structured cloning carries, of which JSON is the smallest part. */
import { pick, type Random } from '../../bench/random.ts';
import { below, happens, repeat } from './chance.ts';
import { type JsonCorpus, spoiltValue } from './json-text.ts';
import { randomJson } from './json-value.ts';

export function messageValue(random: Random, corpus: JsonCorpus): unknown {
  const value = happens(random, 0.5) ? spoiltValue(random, corpus) : randomJson(random, corpus.vocabulary);
  return happens(random, 0.4) ? withForeign(random, value) : value;
}

/** Puts something that is not JSON at one place. */
function withForeign(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || happens(random, 0.15)) return foreign(random);
  const entries: [string, unknown][] = Object.entries(value);
  const chosen = entries[below(random, entries.length)];
  if (chosen === undefined) return foreign(random);
  chosen[1] = withForeign(random, chosen[1]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function foreign(random: Random): unknown {
  return pick(random, makers)();
}

const makers: readonly (() => unknown)[] = [
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => undefined,
  () => 2n ** 80n,
  () => new Date(Number.NaN),
  () => new Map([[{}, []]]),
  () => new Set([1]),
  () => new Uint8Array(64),
  () => new ArrayBuffer(8),
  () => /a+/g,
  () => new Error('not JSON'),
  () => Object('boxed'),
  circle,
  () => shared(60),
  () => nest(5000),
  () => new Array(2 ** 32 - 1),
  () => Object.assign([], { 4000000000: 1 }),
  () => Object.assign([1], { extra: 1 }),
  () => ({ sparse: Object.assign(new Array(2 ** 30), { 5: 1 }) }),
  () => repeat(30_000, () => 0),
];

function circle(): object {
  const round: { self?: object } = {};
  round.self = round;
  return round;
}

/** Small in memory and in a message; written out it would fill any disk. */
function shared(levels: number): object {
  let value: object = { end: true };
  for (let level = 0; level < levels; level += 1) value = { one: value, other: value };
  return value;
}

function nest(depth: number): object {
  let value: object = {};
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}
