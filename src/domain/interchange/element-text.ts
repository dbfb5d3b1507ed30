/** The text of the element that an EPUB has for a line, and where the line's own offsets stand in it. */
import { gapMark } from '../report/gap-marks.ts';
import type { Line } from '../report/report.ts';

export interface ElementText {
  readonly text: string;
  /** From an offset in the line; a gap before the start of a range, or after its end, stays outside of it. */
  toElement(offset: number, side: 'start' | 'end'): number;
  /** From an offset in the element; null outside of it. */
  toLine(offset: number, side: 'start' | 'end'): number | null;
}

/** Cells stand in elements of their own, without the tabs between them; a gap is said in words; a picture has no text. */
export function elementText(line: Line): ElementText {
  const { text, role } = line;
  // By each offset in the line, that in the element before and after what is only said there.
  const before = new Uint32Array(text.length + 1);
  const after = new Uint32Array(text.length + 1);
  const gaps = role === 'table-row' || role === 'image' || line.runIn !== null ? [] : line.marks;
  const pieces: string[] = [];
  let length = 0;
  for (let at = 0; at <= text.length; at += 1) {
    before[at] = length;
    for (const mark of gaps) {
      if (mark.kind !== 'gap' || mark.from !== at) continue;
      pieces.push(gapMark);
      length += gapMark.length;
    }
    after[at] = length;
    const character = text[at] ?? '';
    if (role === 'image' || (role === 'table-row' && character === '\t')) continue;
    pieces.push(character);
    length += character.length;
  }
  return {
    text: pieces.join(''),
    toElement: (offset, side) => (side === 'start' ? after : before)[offset] ?? 0,
    toLine: (offset, side) => {
      if (offset < 0 || offset > length) return null;
      let at = 0;
      if (side === 'end') while (at < text.length && (before[at] ?? 0) < offset) at += 1;
      else while (at < text.length && (after[at + 1] ?? 0) <= offset) at += 1;
      return at;
    },
  };
}
