/** Offsets at the border: UTF-16 units, which this program counts in, and Unicode code points, which others count in. */

export interface OffsetTable {
  /** Null outside the text. */
  toCodePoints(units: number): number | null;
  /** Null outside the text. */
  toUnits(codePoints: number): number | null;
}

/** An offset within a rare character (𬭚 has two units) counts as after it. */
export function offsetTable(text: string): OffsetTable {
  // The code point offset of each character of two units.
  const rare: number[] = [];
  let count = 0;
  for (const character of text) {
    if (character.length === 2) rare.push(count);
    count += 1;
  }
  return {
    toCodePoints: (units) => {
      if (units < 0 || units > text.length) return null;
      return units - countBelow(rare, (at, index) => at + index + 1 < units);
    },
    toUnits: (codePoints) => {
      if (codePoints < 0 || codePoints > count) return null;
      return codePoints + countBelow(rare, (at) => at < codePoints);
    },
  };
}

/** How many of the first ones hold, by halving. */
function countBelow(values: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without the half of a character that a cut left at either end: other programs' files are to be valid UTF-8. */
export function withoutHalves(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
