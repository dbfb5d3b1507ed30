/** Finds what two texts certainly have in common: n-grams that each has once, drawn out as far as both read the same. */
import type { Stretch, TextCodes, TextRanges } from './stretch.ts';

/** From here on a quarter of the n-grams will do, chosen by what they are, so alike in both texts. */
const sampledFrom = 400_000;
const sampledBits = 3;
const base = 0x01000193;
const repeated = -1;

/** By old place, without overlap in the old text; in the new one they stand in any order. */
export function uniqueStretches(codes: TextCodes, ranges: TextRanges, length: number): Stretch[] {
  const { oldStart, oldEnd, newStart, newEnd } = ranges;
  if (oldEnd - oldStart < length || newEnd - newStart < length) return [];
  const mask = oldEnd - oldStart + newEnd - newStart > sampledFrom ? sampledBits : 0;
  const table = gramTable(oldEnd - oldStart);
  eachGram(codes.old, oldStart, oldEnd, length, mask, (at, hash) => {
    const slot = slotOf(table, hash);
    table.old[slot] = table.old[slot] === 0 ? at + 1 : repeated;
    table.hashes[slot] = hash;
    return at;
  });
  eachGram(codes.new, newStart, newEnd, length, mask, (at, hash) => {
    const slot = slotOf(table, hash);
    if ((table.old[slot] ?? 0) > 0) table.new[slot] = table.new[slot] === 0 ? at + 1 : repeated;
    return at;
  });
  const stretches: Stretch[] = [];
  let taken = oldStart;
  eachGram(codes.old, oldStart, oldEnd, length, mask, (at, hash) => {
    const slot = slotOf(table, hash);
    const other = (table.new[slot] ?? 0) - 1;
    if (table.old[slot] !== at + 1 || other < 0) return at;
    const stretch = drawOut(codes, { ...ranges, oldStart: taken }, at, other);
    if (stretch.old > at || stretch.old + stretch.length < at + length) return at;
    stretches.push(stretch);
    taken = stretch.old + stretch.length;
    return taken - 1;
  });
  return stretches;
}

/** The longest stretch through a pair of places; its length is 0 where they differ. */
function drawOut(codes: TextCodes, ranges: TextRanges, old: number, other: number): Stretch {
  let before = 0;
  while (
    old - before > ranges.oldStart &&
    other - before > ranges.newStart &&
    codes.old[old - before - 1] === codes.new[other - before - 1]
  ) {
    before += 1;
  }
  let after = 0;
  while (
    old + after < ranges.oldEnd &&
    other + after < ranges.newEnd &&
    codes.old[old + after] === codes.new[other + after]
  ) {
    after += 1;
  }
  return { old: old - before, new: other - before, length: before + after };
}

/** Visits each n-gram with its hash; the visitor returns the place after which to go on. */
function eachGram(
  codes: Uint16Array,
  start: number,
  end: number,
  length: number,
  mask: number,
  visit: (at: number, hash: number) => number,
): void {
  let power = 1;
  for (let count = 1; count < length; count += 1) power = Math.imul(power, base);
  let hash = 0;
  let skipTo = start;
  for (let at = start; at < end; at += 1) {
    const first = at - length;
    if (first >= start) hash = (hash - Math.imul((codes[first] ?? 0) + 1, power)) | 0;
    hash = (Math.imul(hash, base) + (codes[at] ?? 0) + 1) | 0;
    const gram = first + 1;
    if (gram >= skipTo && ((hash >>> 7) & mask) === 0) skipTo = visit(gram, hash) + 1;
  }
}

interface GramTable {
  /** Of the n-gram in this slot. */
  readonly hashes: Int32Array;
  /** Its place in the old text plus 1; 0 for an empty slot. */
  readonly old: Int32Array;
  readonly new: Int32Array;
  readonly bits: number;
}

const reusableSize = 1 << 12;
const reusable = emptyTable(reusableSize);

function emptyTable(size: number) {
  return { hashes: new Int32Array(size), old: new Int32Array(size), new: new Int32Array(size) };
}

function gramTable(count: number): GramTable {
  const bits = Math.max(4, 33 - Math.clz32(count));
  const size = 1 << bits;
  // Small tables are asked for ten thousand times over: they share their memory.
  const table = size <= reusableSize ? reusable : emptyTable(size);
  table.old.fill(0, 0, size);
  table.new.fill(0, 0, size);
  return { ...table, bits };
}

/** The slot of an n-gram, or the empty one where it belongs; found by linear probing. */
function slotOf({ hashes, old, bits }: GramTable, hash: number): number {
  const last = (1 << bits) - 1;
  let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits);
  while (old[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & last;
  return slot;
}
