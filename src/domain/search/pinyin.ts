/** Pinyin as it is typed: in full (qingpu), by initials (qpxc), and mixed with each other and with characters (青pu). */
import type { Match } from './folded-text.ts';
import { type Folding, foldPoint } from './folding.ts';

/** By the code point of a folded character: how it is read, in letters without tones, ü as v. */
export type Readings = ReadonlyMap<number, readonly string[]>;

/** Makes the table from one that lists for each syllable the characters that are read so; all readings count. */
export function makeReadings(syllables: Readonly<Record<string, string>>, folding: Folding): Readings {
  const readings = new Map<number, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) {
      const point = foldPoint(folding, character.codePointAt(0) ?? 0);
      const known = readings.get(point);
      if (known === undefined) readings.set(point, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
    }
  }
  return readings;
}

/** Nobody types more, and what is typed may cost time at every character. */
const longest = 64;

/** The letters and characters to look for; null for words that cannot be meant as pinyin: 就业, GDP, q, 5%. */
export function pinyinOf(typed: string): string | null {
  if (typed.length > longest) return null;
  const narrow = typed.normalize('NFKC');
  if (/[A-Z]{2}/.test(narrow)) return null;
  const letters = narrow.toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '');
  const isPinyin =
    /^(?=\d*[a-z]\d*[a-z])[a-z\d]+$/.test(letters) ||
    /^(?=.*[a-z])(?=.*\p{Script=Han})[a-z\d\p{Script=Han}]+$/u.test(letters);
  return isPinyin ? letters : null;
}

/**
 * Every place of a folded text that can be read so, in order and without overlap, each as short as it can be. `words`
 * are folded. A character stands for itself, a reading, or the beginning of a reading: its first letter, or zh, ch, sh.
 */
export function findPinyin(text: string, words: string, readings: Readings): Match[] {
  const mayBegin = beginnings(words, readings);
  const matches: Match[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (mayBegin[text.charCodeAt(at)] === 0) continue;
    const to = readFrom(text, at, words, readings);
    if (to === null) continue;
    matches.push({ from: at, to });
    at = to - 1;
  }
  return matches;
}

/** By UTF-16 unit: 1 where a match can begin. */
function beginnings(words: string, readings: Readings): Uint8Array {
  const mayBegin = new Uint8Array(0x10000);
  mayBegin[words.charCodeAt(0)] = 1;
  const initial = words[0];
  for (const [point, syllables] of readings) {
    if (syllables.some((syllable) => syllable[0] === initial)) {
      mayBegin[point > 0xffff ? String.fromCodePoint(point).charCodeAt(0) : point] = 1;
    }
  }
  return mayBegin;
}

/** Where the shortest match ends that begins here; null where none does. */
function readFrom(text: string, from: number, words: string, readings: Readings): number | null {
  let reached = new Set([0]);
  for (let at = from; at < text.length && reached.size > 0; ) {
    const point = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(point);
    const next = new Set<number>();
    for (const done of reached) {
      if (words.startsWith(character, done)) next.add(done + character.length);
      for (const syllable of readings.get(point) ?? []) {
        for (const spelling of spellingsOf(syllable)) {
          if (words.startsWith(spelling, done)) next.add(done + spelling.length);
        }
      }
    }
    at += character.length;
    if (next.has(words.length)) return at;
    reached = next;
  }
  return null;
}

function spellingsOf(syllable: string): string[] {
  const initials = /^[zcs]h/.test(syllable)
    ? [syllable.slice(0, 1), syllable.slice(0, 2)]
    : [syllable.slice(0, 1)];
  return [syllable, ...initials];
}
