/** What went wrong with one input, and the input itself in a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { randomOf } from './inputs/chance.ts';
import type { Target } from './target.ts';

export interface Failure {
  readonly target: string;
  readonly seed: number;
  readonly index: number;
  readonly kind: /** It threw, or did not keep a promise. */
    | 'threw'
    | 'slow'
    | 'polluted'
    | 'heap'
    /** It did not come back, and its thread was ended. */
    | 'hung'
    /** Its thread ended: out of memory. */
    | 'crashed';
  readonly detail: string;
}

export const failureFolder = join(import.meta.dirname, '../../.cache/fuzz');

/** Writes the input, made anew from its numbers, and gives the file's name. */
export function keepInput(target: Target, { seed, index }: Failure): string {
  const { input } = target.draw(randomOf(seed, target.name, index));
  const name = join(failureFolder, `${target.name.replaceAll(' ', '-')}-${seed}-${index}`);
  mkdirSync(failureFolder, { recursive: true });
  if (input instanceof Uint8Array) return write(`${name}.bin`, input);
  // As JSON, because UTF-8 has no lone surrogates.
  if (typeof input === 'string') return write(`${name}.json`, JSON.stringify(input));
  return write(`${name}.txt`, inspect(input, { depth: 20, maxArrayLength: 1000, maxStringLength: 100_000 }));
}

function write(file: string, content: string | Uint8Array): string {
  writeFileSync(file, content);
  return file;
}
