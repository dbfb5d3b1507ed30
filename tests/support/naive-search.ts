/** The plain scan that searching is held against: slow, and written on its own from the same rules. */

export interface NaiveSpan {
  readonly from: number;
  readonly to: number;
}

interface FoldedCharacter extends NaiveSpan {
  readonly text: string;
}

/** Each character of the text that says something, as it is searched, with its place. */
export function naiveFold(text: string, simplified: ReadonlyMap<string, string>): FoldedCharacter[] {
  let from = 0;
  return Array.from(text).flatMap((character) => {
    const place = { from, to: from + character.length };
    from = place.to;
    const folded = naiveFoldCharacter(character, simplified);
    return folded === '' ? [] : [{ text: folded, ...place }];
  });
}

/** Every place that folds to the same as the words, from left to right, without overlap. */
export function naiveFind(
  text: string,
  words: string,
  simplified: ReadonlyMap<string, string> = new Map(),
): NaiveSpan[] {
  const wanted = naiveFold(words, simplified)
    .map((character) => character.text)
    .filter((character) => !/[\t\n]/.test(character));
  if (wanted.length === 0) return [];
  const characters = naiveFold(text, simplified);
  const found: NaiveSpan[] = [];
  for (let at = 0; at + wanted.length <= characters.length; ) {
    const here = characters.slice(at, at + wanted.length);
    if (here.every((character, index) => character.text === wanted[index])) {
      found.push({ from: here[0]?.from ?? 0, to: here.at(-1)?.to ?? 0 });
      at += wanted.length;
    } else at += 1;
  }
  return found;
}

function naiveFoldCharacter(character: string, simplified: ReadonlyMap<string, string>): string {
  if (/^[\uD800-\uDFFF]$/.test(character)) return '\uFFFD';
  if (character === '\t' || character === '\n') return character;
  if (/^[\s\0\p{Cf}\p{Variation_Selector}]$/u.test(character)) return '';
  const narrow = /[\u2E80-\u2FDF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFEF]/.test(character)
    ? single(character, character.normalize('NFKC'))
    : character;
  if ('"\'“”„‟‘’‚‛«»‹›「」『』〝〞〟'.includes(narrow)) return '"';
  if ('-‐‑‒–—―−─⸺⸻'.includes(narrow)) return '-';
  if ('~∼〜'.includes(narrow)) return '~';
  if ('〇零○◯'.includes(narrow)) return '〇';
  const lower = single(narrow, narrow.length === 1 ? narrow.toLowerCase() : narrow).replace('ς', 'σ');
  return simplified.get(lower) ?? lower;
}

function single(before: string, after: string): string {
  return after.length === 1 ? after : before;
}
