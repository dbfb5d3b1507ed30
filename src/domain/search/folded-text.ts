/** A text folded for searching, which knows for each of its places the exact place in the text that it came from. */
import type { Folding } from './folding.ts';

export interface FoldedText {
  readonly text: string;
  /** Stretches whose units follow each other one by one in both texts: where each begins here, and there. */
  readonly begins: Uint32Array;
  readonly sourceBegins: Uint32Array;
  /** Where each ends in the source: a character of two units may have become one. */
  readonly sourceEnds: Uint32Array;
}

/** A half-open range, in UTF-16 units. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** White space and invisible marks are left out; half of a surrogate pair becomes U+FFFD. The rest stays in order. */
export function foldText(text: string, folding: Folding): FoldedText {
  const { units, beyond } = folding;
  const folded = new Uint16Array(text.length);
  const stretches = new Stretches();
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xf800) !== 0xd800) {
      const as = units[unit] ?? 0;
      if (as === 0) stretches.end(at);
      else {
        stretches.goOn(length, at);
        folded[length++] = as;
      }
      continue;
    }
    const point = text.codePointAt(at) ?? 0;
    if (point <= 0xffff) {
      stretches.goOn(length, at);
      folded[length++] = 0xfffd;
      continue;
    }
    const as = beyond.get(point) ?? point;
    if (isSilent(point)) stretches.end(at);
    else if (as > 0xffff) {
      stretches.goOn(length, at);
      folded[length++] = 0xd800 + ((as - 0x10000) >> 10);
      folded[length++] = 0xdc00 + (as & 0x3ff);
    } else {
      stretches.end(at);
      stretches.goOn(length, at);
      folded[length++] = as;
      stretches.end(at + 2);
    }
    at += 1;
  }
  stretches.end(text.length);
  return { text: textOf(folded.subarray(0, length)), ...stretches.columns() };
}

/** The range of the source that a range of the folded text came from; the range is not empty. */
export function sourceRange(folded: FoldedText, from: number, to: number): Match {
  const places = new SourcePlaces(folded, stretchAt(folded, from));
  return { from: places.beginOf(from), to: places.endOf(to) };
}

/** The same for many ranges, asked for in order. */
export class SourcePlaces {
  readonly #folded: FoldedText;
  /** Index of the stretch of the last place asked for. */
  #at: number;

  constructor(folded: FoldedText, at = 0) {
    this.#folded = folded;
    this.#at = at;
  }

  /** Of the unit that begins here. */
  beginOf(place: number): number {
    const { begins, sourceBegins } = this.#folded;
    while ((begins[this.#at + 1] ?? Number.POSITIVE_INFINITY) <= place) this.#at += 1;
    return (sourceBegins[this.#at] ?? 0) + place - (begins[this.#at] ?? 0);
  }

  /** Of the unit that ends here. */
  endOf(place: number): number {
    const { begins, sourceEnds } = this.#folded;
    const source = this.beginOf(place - 1) + 1;
    const isLast = place === (begins[this.#at + 1] ?? this.#folded.text.length);
    return isLast ? (sourceEnds[this.#at] ?? source) : source;
  }
}

/** Index of the stretch that has this place of the folded text. */
function stretchAt({ begins }: FoldedText, place: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

class Stretches {
  readonly #begins: number[] = [];
  readonly #sourceBegins: number[] = [];
  readonly #sourceEnds: number[] = [];
  #isOpen = false;

  goOn(folded: number, source: number): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#begins.push(folded);
    this.#sourceBegins.push(source);
  }

  end(source: number): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#sourceEnds.push(source);
  }

  columns(): Omit<FoldedText, 'text'> {
    return {
      begins: Uint32Array.from(this.#begins),
      sourceBegins: Uint32Array.from(this.#sourceBegins),
      sourceEnds: Uint32Array.from(this.#sourceEnds),
    };
  }
}

/** Selectors of variants, which follow the character that they are about. */
function isSilent(point: number): boolean {
  return point >= 0xe0000 && point <= 0xe0fff;
}

/** As many units as one call may well take as arguments. */
const slice = 0x2000;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += slice) {
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + slice)));
  }
  return parts.join('');
}
