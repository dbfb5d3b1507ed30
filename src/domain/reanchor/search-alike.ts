/** Looks for words like a quotation in one text, many times: only where enough pairs of its characters stand are they compared. */
import search, { type Match } from 'approx-string-match';

/** Those with the fewest errors, and at most so many: the very matches that a search of the whole text gives. */
export type SearchAlike = (pattern: string, mostErrors: number) => readonly Match[];

/** Half-open. */
interface Region {
  readonly from: number;
  readonly to: number;
}

export function alikeSearcher(text: string): SearchAlike {
  let pairs: PairPlaces | null = null;
  return (pattern, mostErrors) => {
    // An error changes at most two of the pairs, so that so many stand in every match.
    const shared = pattern.length - 1 - 2 * mostErrors;
    if (shared < 1) return search(text, pattern, mostErrors);
    pairs ??= pairsOf(text);
    const longest = pattern.length + mostErrors;
    let most = mostErrors;
    let found: Match[] = [];
    for (const { from, to } of regions(placesOf(pattern, pairs), shared, longest)) {
      const matches = search(text.slice(Math.max(0, from), to), pattern, most);
      const errors = matches[0]?.errors ?? most;
      if (errors < most) found = [];
      most = errors;
      for (const { start, end } of matches) {
        found.push({ start: start + Math.max(0, from), end: end + Math.max(0, from), errors });
      }
    }
    return found;
  };
}

/** Wherever a match can be, with all that it can reach over; in order and apart from each other. */
function regions(places: Uint32Array, shared: number, longest: number): readonly Region[] {
  const found: Region[] = [];
  for (let last = shared - 1; last < places.length; last += 1) {
    const [begin = 0, end = 0] = [places[last - shared + 1], places[last]];
    if (end + 2 - begin > longest) continue;
    const [from, to] = [end + 2 - longest, begin + longest];
    const before = found.at(-1);
    if (before && from <= before.to) found[found.length - 1] = { from: before.from, to };
    else found.push({ from, to });
  }
  return found;
}

/** The places of all pairs, those of one bucket together: what shares a bucket by chance only costs time. */
interface PairPlaces {
  /** By bucket, where its places begin; one more at the end. */
  readonly begins: Uint32Array;
  readonly places: Uint32Array;
}

const buckets = 0x10000;

function bucketAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e3b) ^ text.charCodeAt(at + 1)) & (buckets - 1);
}

function pairsOf(text: string): PairPlaces {
  const count = Math.max(0, text.length - 1);
  const begins = new Uint32Array(buckets + 1);
  const add = (index: number, change: number) => {
    const next = (begins[index] ?? 0) + change;
    begins[index] = next;
    return next;
  };
  for (let at = 0; at < count; at += 1) add(bucketAt(text, at), 1);
  for (let bucket = 1; bucket <= buckets; bucket += 1) add(bucket, begins[bucket - 1] ?? 0);
  const places = new Uint32Array(count);
  // From the last one on, so that each bucket ends up where it begins.
  for (let at = count - 1; at >= 0; at -= 1) places[add(bucketAt(text, at), -1)] = at;
  return { begins, places };
}

/** Where in the text pairs of the pattern stand, in order. */
function placesOf(pattern: string, { begins, places }: PairPlaces): Uint32Array {
  const used = new Set<number>();
  for (let at = 0; at + 1 < pattern.length; at += 1) used.add(bucketAt(pattern, at));
  const parts = [...used].map((bucket) => places.subarray(begins[bucket], begins[bucket + 1]));
  const found = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    found.set(part, filled);
    filled += part.length;
  }
  return found.sort();
}
