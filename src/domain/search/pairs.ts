/** Tells of most texts without a scan that they lack some words: by the pairs of units that stand beside each other in them. */

/**
 * Bits: one for each unit and each pair of units of a text, which others may share. Of a text that has some words all
 * their bits are set.
 */
export type Pairs = Uint32Array;

/** Bits for each unit of a text: so many that nine in ten stay unset. */
const room = 4;
const fewest = 256;
const most = 1 << 22;

export function pairsOf(folded: string): Pairs {
  let bits = fewest;
  while (bits < room * folded.length && bits < most) bits *= 2;
  const pairs = new Uint32Array(bits / 32);
  const shift = shiftFor(pairs);
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const alone = hash(0, unit) >>> shift;
    pairs[alone >>> 5] = (pairs[alone >>> 5] ?? 0) | (1 << alone);
    const pair = hash(before, unit) >>> shift;
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << pair);
    before = unit;
  }
  return pairs;
}

/** False: the text has these words nowhere. They are folded, and not empty. */
export function mayHave(pairs: Pairs, words: string): boolean {
  const shift = shiftFor(pairs);
  let before = words.length > 1 ? words.charCodeAt(0) : 0;
  for (let at = words.length > 1 ? 1 : 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    const pair = hash(before, unit) >>> shift;
    if (((pairs[pair >>> 5] ?? 0) & (1 << pair)) === 0) return false;
    before = unit;
  }
  return true;
}

/** The upper bits of the product depend on all of both units. */
function hash(before: number, unit: number): number {
  return Math.imul(Math.imul(before, 0x85ebca6b) + unit, 0x9e3779b1);
}

function shiftFor(pairs: Pairs): number {
  return Math.clz32(pairs.length * 32) + 1;
}
