/** Cuts a Markdown paragraph into its words and its marks of emphasis; what nobody sees of it is left out. */
import { hardBreak } from '../run-lines.ts';
import { decodeEntity } from './entities.ts';

export interface Token {
  text: string;
  /** Of emphasis that is not paired yet, or ''. */
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface InlineTokens {
  readonly tokens: readonly Token[];
  /** Descriptions; '' where there is none. */
  readonly images: readonly string[];
}

/** How a footnote's number stands in the text and before the note. */
export function noteMark(name: string): string {
  return `［${name}］`;
}

/** `references`: names of the addresses that the file defines, in lower case. */
export function readInlineTokens(text: string, references: ReadonlySet<string>): InlineTokens {
  const scan = new Scan(text, references);
  while (scan.next());
  return scan;
}

const target = '\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)?\\)';

/** Each gives whether it took what stands there. */
const rules: readonly (readonly [RegExp, (found: RegExpExecArray, scan: Scan) => boolean])[] = [
  [/[^\\`*_~![<&]+/y, ([words], scan) => scan.words(words)],
  [/\\([!-/:-@[-`{-~])/y, ([, letter = ''], scan) => scan.words(letter)],
  [/`+/y, ([fence], scan) => scan.code(fence)],
  [/\*\*|__|~~|\*|_/y, ({ 0: mark, index }, scan) => scan.mark(mark, index)],
  [
    new RegExp(`\\[!\\[([^[\\]\\n]*)\\]${target}\\]${target}`, 'y'),
    ([, words = ''], scan) => scan.image(words),
  ],
  [new RegExp(`!\\[([^[\\]\\n]*)\\]${target}`, 'y'), ([, words = ''], scan) => scan.image(words)],
  [/\[\^([^\s[\]]{1,40})\]/y, ([, name = ''], scan) => scan.words(noteMark(name))],
  [new RegExp(`\\[((?:[^[\\]\\\\]|\\\\.)*)\\]${target}`, 'y'), ([, words = ''], scan) => scan.inner(words)],
  [
    /\[((?:[^[\]\\]|\\.)*)\](?:\[([^[\]]*)\])?/y,
    ([, words = '', name = ''], scan) => scan.isReference(name || words) && scan.inner(words),
  ],
  [/<((?:https?:|mailto:)[^\s<>]*)>/y, ([, address = ''], scan) => scan.words(address)],
  [/<br\s*\/?>/iy, (_, scan) => scan.words(hardBreak)],
  [/<\/?[a-zA-Z][^<>]{0,2000}>/y, () => true],
  [
    /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y,
    ([entity], scan) => scan.words(decodeEntity(entity)),
  ],
  [/./sy, ([letter], scan) => scan.words(letter)],
];

/** Longer ones than anybody writes would each be looked for through the whole text. */
const longestFence = 8;
const wordLetter = /[\p{L}\p{N}]/u;

class Scan {
  readonly tokens: Token[] = [];
  readonly images: string[] = [];
  readonly #text: string;
  readonly #references: ReadonlySet<string>;
  /** Fences that nothing closes. */
  readonly #endless = new Set<string>();
  #at = 0;

  constructor(text: string, references: ReadonlySet<string>) {
    this.#text = text;
    this.#references = references;
  }

  /** False at the end. */
  next(): boolean {
    for (const [pattern, take] of rules) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text);
      if (found === null) continue;
      const before = this.#at;
      this.#at += found[0].length;
      if (take(found, this)) return true;
      this.#at = before;
    }
    return false;
  }

  words(text: string): boolean {
    this.tokens.push({ text, mark: '', opens: false, closes: false });
    return true;
  }

  isReference(name: string): boolean {
    return this.#references.has(name.toLowerCase());
  }

  inner(text: string): boolean {
    const { tokens, images } = readInlineTokens(text, new Set());
    for (const token of tokens) this.tokens.push(token);
    this.images.push(...images);
    return true;
  }

  image(words: string): boolean {
    this.images.push(words);
    return true;
  }

  /** Without an end, the fence stands for itself. */
  code(fence: string): boolean {
    const from = this.#at;
    const end = this.#endless.has(fence) ? -1 : this.#endOfCode(fence);
    if (end === -1) {
      this.#endless.add(fence);
      return this.words(fence);
    }
    this.#at = end + fence.length;
    return this.words(this.#text.slice(from, end));
  }

  #endOfCode(fence: string): number {
    if (fence.length > longestFence) return -1;
    for (let end = this.#text.indexOf(fence, this.#at); end !== -1; ) {
      let after = end + fence.length;
      if (this.#text.charAt(after) !== '`') return end;
      while (this.#text.charAt(after) === '`') after += 1;
      end = this.#text.indexOf(fence, after);
    }
    return -1;
  }

  /**
   * Unlike CommonMark, punctuation beside a mark does not keep it from opening or closing: in 「**（一）标题。**正文」
   * it would, and such are most of the bold titles of Chinese documents.
   */
  mark(mark: string, from: number): boolean {
    const [before, after] = [this.#text.charAt(from - 1), this.#text.charAt(from + mark.length)];
    const isWithinWord = mark.startsWith('_') && wordLetter.test(before) && wordLetter.test(after);
    const opens = after.trim() !== '' && !isWithinWord;
    const closes = before.trim() !== '' && !isWithinWord;
    this.tokens.push({ text: mark, mark, opens, closes });
    return true;
  }
}
