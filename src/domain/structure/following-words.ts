/** Counts what follows certain characters in a text: a text's own words show which of two lines goes on with which. */

export interface FollowingWords {
  readonly length: number;
  /** How often each character stands in the text. */
  readonly characters: ReadonlyMap<string, number>;
  /** For a line's last character, and for its last two: how often which character, and which two, come next. */
  readonly after: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function countFollowingWords(text: string, ends: readonly string[]): FollowingWords {
  const characters = new Map<string, number>();
  const after = new Map<string, Map<string, number>>();
  for (const end of ends) {
    after.set(end.slice(-1), new Map());
    after.set(end.slice(-2), new Map());
  }
  if (ends.length === 0) return { length: text.length, characters, after };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    count(characters, character);
    const one = after.get(character);
    if (one) {
      count(one, text.charAt(at + 1));
      count(one, text.slice(at + 1, at + 3));
    }
    const two = one && after.get(text.slice(at - 1, at + 1));
    if (two) {
      count(two, text.charAt(at + 1));
      count(two, text.slice(at + 1, at + 3));
    }
  }
  return { length: text.length, characters, after };
}

function count(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1);
}

/** How much more often than by chance the beginning follows such an end in the text, in bits; below 0 it never does. A comma says nothing. */
export function followingScore(end: string, beginning: string, words: FollowingWords): number {
  if (/[，,]$/u.test(end)) return 0;
  const one = words.after.get(end.slice(-1));
  const two = words.after.get(end.slice(-2));
  const first = beginning.slice(0, 1);
  const times = one?.get(first) ?? 0;
  if (times === 0) return -1;
  const expected =
    ((words.characters.get(end.slice(-1)) ?? 1) * (words.characters.get(first) ?? 1)) / words.length;
  const lift = Math.min(4, Math.max(0, Math.log2(times / expected)));
  return (
    lift * (times > 1 ? 0.5 : 0.25) +
    (two?.has(first) ? 1.5 : 0) +
    (one?.has(beginning.slice(0, 2)) ? 1 : 0) +
    (two?.has(beginning.slice(0, 2)) ? 1.5 : 0)
  );
}
