/** Moves what was put in or taken out, where it could be either of two repeats, to where a clause begins or ends. */
import type { Hunk } from './hunk.ts';

/** 「甲，乙。」 → 「甲，丙，乙。」 is read as 「丙，」 put in, not as 「，丙」. */
export function slideHunks(hunks: readonly Hunk[]): Hunk[] {
  const slid = [...hunks];
  slid.forEach((_, index) => {
    const hunk = slid[index];
    if (!hunk || hunk.removed.length > 0 === hunk.added.length > 0) return;
    const after = slid[index + 1] ?? { same: [], removed: [], added: [] };
    const changed = hunk.removed.length > 0 ? hunk.removed : hunk.added;
    // All words from the first that could be the change's to the last: it is a window that moves along them.
    const words = [...hunk.same, ...changed, ...after.same];
    const start = bestStart(words, hunk.same.length, changed.length, index === 0);
    const end = start + changed.length;
    const moved = words.slice(start, end);
    const isRemoval = hunk.removed.length > 0;
    slid[index] = {
      same: words.slice(0, start),
      removed: isRemoval ? moved : [],
      added: isRemoval ? [] : moved,
    };
    if (index + 1 < slid.length || end < words.length) slid[index + 1] = { ...after, same: words.slice(end) };
  });
  return slid;
}

function bestStart(words: readonly string[], start: number, length: number, mayBegin: boolean): number {
  let best = start;
  let bestScore = scoreOf(words, start, length);
  const offer = (candidate: number) => {
    const score = scoreOf(words, candidate, length);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  };
  const first = mayBegin ? 0 : 1;
  for (let at = start; at > first && words[at - 1] === words[at + length - 1]; at -= 1) offer(at - 1);
  for (let at = start; at + length < words.length - 1 && words[at] === words[at + length]; at += 1)
    offer(at + 1);
  return best;
}

function scoreOf(words: readonly string[], start: number, length: number): number {
  return strengthOf(words[start - 1]) + strengthOf(words[start + length - 1]);
}

/** How much a word ends what came before it. */
function strengthOf(word: string | undefined): number {
  if (word === undefined || /[\n\t。；！？]$/.test(word)) return 3;
  if (/[，：]$/.test(word)) return 2;
  return /[、）”》]$/.test(word) ? 1 : 0;
}
