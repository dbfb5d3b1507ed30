/** A cheap digest of all that is kept, equal exactly when two sets of records are, save for chance. */
import { canonicalJson, type Kept } from './kept.ts';

/**
 * The sum of the records' hashes: it does not depend on their order, and one record can be taken out and another put
 * in without meeting the rest again. Not meant to withstand forgery.
 */
export class KeptDigest {
  #count = 0;
  #high = 0;
  #low = 0;

  add(kept: Kept): void {
    this.#change(hash(kept), 1);
  }

  remove(kept: Kept): void {
    this.#change(hash(kept), -1);
  }

  /** Count and sum, for comparing. */
  toString(): string {
    return `${this.#count}-${hex(this.#high)}${hex(this.#low)}`;
  }

  #change({ high, low }: Hash, sign: 1 | -1): void {
    this.#count += sign;
    this.#high = (this.#high + sign * high) >>> 0;
    this.#low = (this.#low + sign * low) >>> 0;
  }
}

export function digestOf(records: Iterable<Kept>): string {
  const digest = new KeptDigest();
  for (const kept of records) digest.add(kept);
  return digest.toString();
}

/** Whether a digest is that of nothing at all. */
export function isEmpty(digest: string): boolean {
  return digest === digestOf([]);
}

interface Hash {
  readonly high: number;
  readonly low: number;
}

function hash({ table, id, stamp, isRemoved, value }: Kept): Hash {
  return hashWords(`${table}\n${id}\n${stamp}\n${isRemoved}\n${canonicalJson(value)}`);
}

/** Of any words, 16 hex digits; equal words have equal digests, and others different ones, save for chance. */
export function digestOfWords(words: string): string {
  const { high, low } = hashWords(words);
  return `${hex(high)}${hex(low)}`;
}

/** Two 32-bit FNV-1a hashes over the UTF-16 units, begun differently (Fowler, Noll, Vo). */
function hashWords(words: string): Hash {
  let high = 0x811c9dc5;
  let low = 0x2545f491;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return { high: high >>> 0, low: low >>> 0 };
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
