/** Cuts what was found to a length that can be shown, about its first match. */
import type { Match } from './folded-text.ts';
import type { Excerpt } from './search-answer.ts';

/** In UTF-16 units; sentences are seldom longer. */
const longest = 200;
/** How much stands before the first match where something is left out. */
const before = 40;

/** `matches` are ranges of the text, in order; those beyond what is shown are left out. */
export function excerptOf(text: string, matches: readonly Match[]): Excerpt {
  if (text.length <= longest) return { text, marks: marksIn(matches, 0, text.length, 0) };
  const first = Math.min(matches[0]?.from ?? 0, text.length - longest + before);
  const from = beginOfCharacter(text, Math.max(0, first - before));
  const to = beginOfCharacter(text, Math.min(text.length, from + longest));
  const head = from > 0 ? '…' : '';
  const shown = `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return { text: shown, marks: marksIn(matches, from, to, head.length - from) };
}

/** The parts of the matches that lie within a range, moved by so many units. */
export function marksIn(matches: readonly Match[], from: number, to: number, move: number): Match[] {
  return matches.flatMap((match) => {
    const mark = { from: Math.max(match.from, from) + move, to: Math.min(match.to, to) + move };
    return mark.from < mark.to ? [mark] : [];
  });
}

function beginOfCharacter(text: string, at: number): number {
  const isHalf = /^[\udc00-\udfff]/.test(text.charAt(at)) && /^[\ud800-\udbff]/.test(text.charAt(at - 1));
  return isHalf ? at - 1 : at;
}
