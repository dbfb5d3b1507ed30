/** Aligns two short ranges character by character, as an editor would: few and whole changes before many small ones. */
import type { Stretch, TextCodes, TextRanges } from './stretch.ts';

/** The most pairs of characters that are weighed one by one. */
export const mostCells = 160_000;

const same = 4;
const replaced = -3;
const gapOpened = -5;
const gapExtended = -1;
/** Less of a range than this is alike by accident, unless so many characters are in a row. */
const leastAlike = 0.3;
const telling = 4;
/** Shorter ranges are a figure or a word and what is around it. */
const sentenceLength = 12;
const never = -1_000_000_000;

/** What a cell came from: of each of the three ways, two bits. */
const pair = 0;
const removed = 1;
const added = 2;

const ways = new Uint8Array(mostCells * 2 + 2);

/** Asked for ten thousand times over: the rows share their memory. */
let reusable = new Int32Array(6 * 256);

type Rows = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

function emptyRows(width: number): Rows {
  if (reusable.length < 6 * width) reusable = new Int32Array(6 * width);
  reusable.fill(never, 0, 6 * width);
  const row = (index: number) => reusable.subarray(index * width, (index + 1) * width);
  return [row(0), row(1), row(2), row(3), row(4), row(5)];
}

/** Gotoh's alignment with the cost of a gap apart from that of its length. */
export function alignGap(codes: TextCodes, ranges: TextRanges): Stretch[] {
  const rows = ranges.oldEnd - ranges.oldStart;
  const columns = ranges.newEnd - ranges.newStart;
  const width = columns + 1;
  let [pairs, removals, additions, lastPairs, lastRemovals, lastAdditions] = emptyRows(width);
  pairs[0] = 0;
  for (let column = 1; column <= columns; column += 1) {
    additions[column] = gapOpened + gapExtended * column;
    ways[column] = (column === 1 ? pair : added) << 4;
  }
  for (let row = 1; row <= rows; row += 1) {
    [pairs, lastPairs] = [lastPairs, pairs];
    [removals, lastRemovals] = [lastRemovals, removals];
    [additions, lastAdditions] = [lastAdditions, additions];
    const code = codes.old[ranges.oldStart + row - 1];
    pairs[0] = never;
    additions[0] = never;
    removals[0] = gapOpened + gapExtended * row;
    ways[row * width] = (row === 1 ? pair : removed) << 2;
    for (let column = 1; column <= columns; column += 1) {
      const gain = code === codes.new[ranges.newStart + column - 1] ? same : replaced;
      const fromPair = lastPairs[column - 1] ?? never;
      const fromRemoval = lastRemovals[column - 1] ?? never;
      const fromAddition = lastAdditions[column - 1] ?? never;
      let way = pair;
      let best = fromPair;
      if (fromRemoval > best) {
        best = fromRemoval;
        way = removed;
      }
      if (fromAddition > best) {
        best = fromAddition;
        way = added;
      }
      pairs[column] = best + gain;

      const openRemoval = Math.max(lastPairs[column] ?? never, lastAdditions[column] ?? never) + gapOpened;
      const moreRemoval = lastRemovals[column] ?? never;
      const removalWay =
        moreRemoval >= openRemoval
          ? removed
          : (lastPairs[column] ?? never) >= (lastAdditions[column] ?? never)
            ? pair
            : added;
      removals[column] = Math.max(openRemoval, moreRemoval) + gapExtended;

      const openAddition = Math.max(pairs[column - 1] ?? never, removals[column - 1] ?? never) + gapOpened;
      const moreAddition = additions[column - 1] ?? never;
      const additionWay =
        moreAddition >= openAddition
          ? added
          : (pairs[column - 1] ?? never) >= (removals[column - 1] ?? never)
            ? pair
            : removed;
      additions[column] = Math.max(openAddition, moreAddition) + gapExtended;

      ways[row * width + column] = way | (removalWay << 2) | (additionWay << 4);
    }
  }
  const ends = [pairs[columns] ?? never, removals[columns] ?? never, additions[columns] ?? never];
  const found = traceBack(codes, ranges, ends.indexOf(Math.max(...ends)));
  return isAccident(found, rows, columns) ? [] : found;
}

/** Between ranges that have little to do with each other single characters are alike everywhere. */
function isAccident(found: readonly Stretch[], rows: number, columns: number): boolean {
  const common = found.reduce((sum, stretch) => sum + stretch.length, 0);
  if (Math.max(rows, columns) < sentenceLength) return false;
  const isLittle =
    common < Math.max(rows, columns) * leastAlike && common < Math.min(rows, columns) * 2 * leastAlike;
  return isLittle && found.every(({ length }) => length < telling);
}

function traceBack(codes: TextCodes, ranges: TextRanges, last: number): Stretch[] {
  const width = ranges.newEnd - ranges.newStart + 1;
  const found: Stretch[] = [];
  let row = ranges.oldEnd - ranges.oldStart;
  let column = width - 1;
  let way = last;
  let length = 0;
  const close = () => {
    if (length > 0) found.push({ old: ranges.oldStart + row, new: ranges.newStart + column, length });
    length = 0;
  };
  while (row > 0 || column > 0) {
    const cell = ways[row * width + column] ?? 0;
    const from = (cell >> (way * 2)) & 3;
    if (way === pair) {
      const isSame = codes.old[ranges.oldStart + row - 1] === codes.new[ranges.newStart + column - 1];
      if (!isSame) close();
      row -= 1;
      column -= 1;
      if (isSame) length += 1;
    } else {
      close();
      if (way === removed) row -= 1;
      else column -= 1;
    }
    way = from;
  }
  close();
  return found.reverse();
}
