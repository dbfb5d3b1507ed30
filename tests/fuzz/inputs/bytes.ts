/** Bytes: made up, or valid files spoilt as disks, copies and editors spoil them. */
import { pick, type Random } from '../../bench/random.ts';
import { below, happens, rangeIn, sizeOf } from './chance.ts';

export function randomBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: sizeOf(random, 200, 20_000) }, () => below(random, 256));
}

/** One to four spoilings; `others` are files of which a part may come in. */
export function spoilBytes(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let spoilt = bytes;
  for (let deeds = 1 + below(random, 4); deeds > 0; deeds -= 1) spoilt = spoilOnce(random, spoilt, others);
  return spoilt;
}

function spoilOnce(random: Random, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  const [from, to] = rangeIn(random, bytes.length);
  const [before, within, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (below(random, 8)) {
    case 0:
      return happens(random, 0.7) ? before : after;
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, within, within, after);
    case 3:
      return joined(before, randomBytes(random).subarray(0, within.length), after);
    case 4:
      return joined(
        before,
        within.map(() => 0),
        after,
      );
    case 5: {
      const other = pick(random, others);
      const [first, end] = rangeIn(random, other.length);
      return joined(before, other.subarray(first, end), after);
    }
    default:
      return flipped(random, bytes);
  }
}

function flipped(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let flips = 1 + below(random, 3); flips > 0; flips -= 1) {
    const at = below(random, copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
  }
  return copy;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
