/** Chooses which points of a chart say their value, and on which side: none over another, the latest first of all. */

export interface PlacedMark {
  /** Centre, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Must be said, even over another. */
  readonly isKept: boolean;
  readonly side: Side;
}

export type Side = 'above' | 'below';

export interface Label {
  /** Index of its mark. */
  readonly mark: number;
  readonly side: Side;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the centre of a mark to its label, and how far a mark itself reaches. */
export const labelGap = 12;
const markReach = 7;
/** Half of what lies at least between two labels. */
const apart = 5;

/** Those that must be said first, then in the order of the marks; under `floor`, where years stand, only for want of room. */
export function labelPoints(marks: readonly PlacedMark[], fontSize: number, floor: number): Label[] {
  const taken: Box[] = [];
  const isFree = (box: Box, own: number) =>
    !taken.some((other) => isOver(box, other)) &&
    !marks.some(({ x, y }, at) => at !== own && isOver(box, around(x, y, markReach, markReach)));
  const order = marks.map((_, at) => at).sort((a, b) => Number(marks[b]?.isKept) - Number(marks[a]?.isKept));
  return order.flatMap((at): Label[] => {
    const mark = marks[at];
    if (!mark) return [];
    const sides: readonly Side[] = mark.side === 'above' ? ['above', 'below'] : ['below', 'above'];
    const free = sides.filter((side) => isFree(boxOf(mark, side, fontSize), at));
    const found = free.find((side) => bottomOf(mark, side, fontSize) <= floor) ?? free[0];
    const side = found ?? (mark.isKept ? mark.side : null);
    if (side === null) return [];
    taken.push(boxOf(mark, side, fontSize));
    return [{ mark: at, side }];
  });
}

/** Of its label, in pixels. */
export function bottomOf({ y }: Pick<PlacedMark, 'y'>, side: Side, fontSize: number): number {
  return side === 'above' ? y - labelGap : y + labelGap + fontSize;
}

function boxOf({ x, y, words }: PlacedMark, side: Side, fontSize: number): Box {
  const middle = y + (side === 'above' ? -1 : 1) * (labelGap + fontSize / 2);
  return around(x, middle, widthOf(words, fontSize) / 2 + apart, fontSize / 2);
}

/** In pixels, near enough: Chinese characters are as wide as they are high, digits a little more than half. */
export function widthOf(words: string, fontSize: number): number {
  let ems = 0;
  for (const character of words) ems += /[\u2e80-\uffef]/u.test(character) ? 1 : 0.58;
  return ems * fontSize;
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isOver(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
