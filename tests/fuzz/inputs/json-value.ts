/** Values as JSON has them: made up with a format's own names and words, or valid ones spoilt at one place. */
import { pick, type Random } from '../../bench/random.ts';
import { below, happens, repeat, sizeOf } from './chance.ts';
import { spoilText } from './text.ts';

/** What a format says: its names of fields, and the texts and numbers that stand in valid values. */
export interface Vocabulary {
  readonly keys: readonly string[];
  readonly leaves: readonly unknown[];
}

const awkwardKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
];

/** Words in braces are printed as something that no value can be (`printJson`). */
export const marks = { deep: '{deep}', deepObject: '{deepObject}', huge: '{huge}', long: '{long}' } as const;

const awkwardLeaves: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  1e-7,
  1e21,
  -1e308,
  2 ** 31,
  2 ** 53,
  '',
  '0',
  '\ud800',
  '\ufeff',
  '\u0000',
  '__proto__',
  [],
  {},
  [[]],
  ...Object.values(marks),
];

export function vocabularyOf(values: readonly unknown[]): Vocabulary {
  const keys = new Set<string>();
  const leaves = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (!isBranch(value)) leaves.add(value);
    else
      for (const [key, each] of Object.entries(value)) {
        if (!Array.isArray(value)) keys.add(key);
        collect(each);
      }
  };
  values.forEach(collect);
  return { keys: [...keys], leaves: [...leaves] };
}

export function randomJson(random: Random, vocabulary: Vocabulary, depth = 0): unknown {
  const kind = random() + depth * 0.12;
  if (kind < 0.25) {
    return repeat(sizeOf(random, 4, 300), () => randomJson(random, vocabulary, depth + 1));
  }
  if (kind < 0.7) {
    const count = sizeOf(random, 8, 100);
    return Object.fromEntries(
      repeat(count, () => [keyOf(random, vocabulary), randomJson(random, vocabulary, depth + 1)]),
    );
  }
  return randomLeaf(random, vocabulary);
}

/** Spoils one place, anywhere in it. */
export function spoilJson(random: Random, value: unknown, vocabulary: Vocabulary): unknown {
  if (!isBranch(value)) return spoilLeaf(random, value, vocabulary);
  if (happens(random, 0.05)) return randomJson(random, vocabulary, 3);
  const entries = Object.entries(value);
  const at = below(random, entries.length + 1);
  const chosen = entries[at];
  const spoilt: (readonly [string, unknown])[] = [...entries];
  if (chosen === undefined) spoilt.push([keyOf(random, vocabulary), randomJson(random, vocabulary, 3)]);
  else if (happens(random, 0.7)) spoilt[at] = [chosen[0], spoilJson(random, chosen[1], vocabulary)];
  else if (happens(random, 0.4)) spoilt.splice(at, 1);
  else if (Array.isArray(value)) spoilt.splice(below(random, spoilt.length), 0, chosen);
  else spoilt[at] = [keyOf(random, vocabulary), chosen[1]];
  return Array.isArray(value) ? spoilt.map(([, each]) => each) : Object.fromEntries(spoilt);
}

function spoilLeaf(random: Random, value: unknown, vocabulary: Vocabulary): unknown {
  if (happens(random, 0.4)) return randomLeaf(random, vocabulary);
  if (typeof value === 'string') return spoilText(random, value, []);
  if (typeof value === 'number') return value + pick(random, [-1, 1, 0.5, -value * 2, value * 1e9]);
  return typeof value === 'boolean' ? !value : randomJson(random, vocabulary, 3);
}

function randomLeaf(random: Random, { leaves }: Vocabulary): unknown {
  const all = happens(random, 0.5) && leaves.length > 0 ? leaves : awkwardLeaves;
  return all[below(random, all.length)];
}

function keyOf(random: Random, { keys }: Vocabulary): string {
  return happens(random, 0.85) && keys.length > 0 ? pick(random, keys) : pick(random, awkwardKeys);
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
