/** Makes found differences readable: scraps that happen to be the same between two changes become a part of them. */
import { findNumberTokens } from '../figures/number-tokens.ts';
import { absorb, type Hunk, isChange } from './hunk.ts';

export function tidyHunks(hunks: readonly Hunk[]): Hunk[] {
  const tidied: Hunk[] = [];
  for (const hunk of hunks) {
    let current = hunk;
    for (let last = tidied.at(-1); last && isScrap(last, current); last = tidied.at(-1)) {
      tidied.pop();
      current = absorb(last, current);
    }
    tidied.push(current);
  }
  return tidied.flatMap(trimHunk);
}

/** Whether what is the same between two changes only disturbs whoever reads them. */
function isScrap(first: Hunk, second: Hunk): boolean {
  if (!isChange(first) || !isChange(second)) return false;
  const between = second.same.join('');
  if (/[。；！？\n\t]/.test(between)) return false;
  const substance = countSubstance(between);
  const smaller = Math.min(sizeOf(first), sizeOf(second));
  const isSmall = substance < 2 ? smaller > 1 : substance * 2 <= smaller;
  if (!isSmall) return false;
  if (substance === 0 && (between.includes('，') || ![first, second].every(isExchange))) return false;
  return findNumberTokens(between).length === 0 && !isFigureOnly(first) && !isFigureOnly(second);
}

function isExchange({ removed, added }: Hunk): boolean {
  return removed.length > 0 && added.length > 0;
}

function isFigureOnly({ removed, added }: Hunk): boolean {
  return [removed.join(''), added.join('')].every(
    (text) => text === '' || findNumberTokens(text).some((figure) => figure.text === text),
  );
}

function sizeOf({ removed, added }: Hunk): number {
  return Math.max(countSubstance(removed.join('')), countSubstance(added.join('')));
}

/** Letters, but for those of the commonest particles. */
function countSubstance(text: string): number {
  return text.replace(/[^\p{L}\p{N}]|[的了和与及在以为]/gu, '').length;
}

/** Takes words that both sides begin or end with out of the change, though they are parts of other words on either side. */
function trimHunk(hunk: Hunk): Hunk[] {
  const { same, removed, added } = hunk;
  if (!isExchange(hunk)) return [hunk];
  const before = commonLength(boundaries(removed), boundaries(added), removed.join(''), added.join(''));
  const old = splitAt(removed, before);
  const next = splitAt(added, before);
  const reversed = [old.rest, next.rest].map((words) => [...words].reverse());
  const [oldReversed = [], newReversed = []] = reversed;
  const after = commonLength(
    boundaries(oldReversed),
    boundaries(newReversed),
    reverse(old.rest.join('')),
    reverse(next.rest.join('')),
  );
  const oldEnd = splitAt(oldReversed, after);
  const newEnd = splitAt(newReversed, after);
  return [
    {
      same: [...same, ...old.first],
      removed: [...oldEnd.rest].reverse(),
      added: [...newEnd.rest].reverse(),
    },
    { same: [...oldEnd.first].reverse(), removed: [], added: [] },
  ];
}

/** The greatest length at which a word ends on both sides and up to which both are the same. */
function commonLength(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  oneText: string,
  otherText: string,
): number {
  let length = 0;
  for (let at = 0; at < oneText.length && oneText[at] === otherText[at]; at += 1) {
    if (one.has(at + 1) && other.has(at + 1)) length = at + 1;
  }
  return length;
}

function boundaries(words: readonly string[]): ReadonlySet<number> {
  let length = 0;
  return new Set(
    words.map((word) => {
      length += word.length;
      return length;
    }),
  );
}

function splitAt(
  words: readonly string[],
  length: number,
): { readonly first: readonly string[]; readonly rest: readonly string[] } {
  let count = 0;
  for (let sum = 0; sum < length; count += 1) sum += words[count]?.length ?? 0;
  return { first: words.slice(0, count), rest: words.slice(count) };
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
