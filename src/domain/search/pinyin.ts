/** Pinyin as it is typed: in full (qingpu), by initials (qpxc), and mixed with each other and with characters (青pu). */
import type { OnMatch } from './find.ts';
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

/** By how much of the words is done: how much can be done after one more character. */
type Steps = readonly (readonly number[])[];

/** Finds what can be read as some words, which are folded: prepared once for any number of texts. */
export class PinyinFinder {
  readonly #words: string;
  readonly #readings: Readings;
  /** By UTF-16 unit: 1 where a match can begin. */
  readonly #mayBegin = new Uint8Array(0x10000);
  readonly #steps = new Map<number, Steps>();

  constructor(words: string, readings: Readings) {
    this.#words = words;
    this.#readings = readings;
    this.#mayBegin[words.charCodeAt(0)] = 1;
    const initial = words[0];
    for (const [point, syllables] of readings) {
      if (syllables.some((syllable) => syllable[0] === initial)) {
        this.#mayBegin[String.fromCodePoint(point).charCodeAt(0)] = 1;
      }
    }
  }

  /**
   * Tells each place of a folded text that can be read so, in order and without overlap, each as short as it can be. A
   * character stands for itself, a reading, or the beginning of a reading: its first letter, or zh, ch, sh.
   */
  find(folded: string, onMatch: OnMatch): void {
    for (let at = 0; at < folded.length; at += 1) {
      if (this.#mayBegin[folded.charCodeAt(at)] === 0) continue;
      const to = this.#readFrom(folded, at);
      if (to === null) continue;
      onMatch(at, to);
      at = to - 1;
    }
  }

  /** Where the shortest match ends that begins here; null where none does. */
  #readFrom(folded: string, from: number): number | null {
    let reached = [0];
    for (let at = from; at < folded.length && reached.length > 0; ) {
      const point = folded.codePointAt(at) ?? 0;
      const steps = this.#stepsOf(point);
      at += point > 0xffff ? 2 : 1;
      const next: number[] = [];
      for (const done of reached) {
        for (const after of steps[done] ?? []) {
          if (after === this.#words.length) return at;
          if (!next.includes(after)) next.push(after);
        }
      }
      reached = next;
    }
    return null;
  }

  #stepsOf(point: number): Steps {
    const known = this.#steps.get(point);
    if (known !== undefined) return known;
    const spellings = [
      String.fromCodePoint(point),
      ...(this.#readings.get(point) ?? []).flatMap(spellingsOf),
    ];
    const steps = Array.from({ length: this.#words.length }, (_, done) =>
      spellings
        .filter((spelling) => this.#words.startsWith(spelling, done))
        .map((spelling) => done + spelling.length),
    );
    this.#steps.set(point, steps);
    return steps;
  }
}

function spellingsOf(syllable: string): string[] {
  const initials = /^[zcs]h/.test(syllable)
    ? [syllable.slice(0, 1), syllable.slice(0, 2)]
    : [syllable.slice(0, 1)];
  return [syllable, ...initials];
}
