/** Finds, for each line, the few lines of another text that are most like it, wherever they stand. */
import { type LinePair, type Lines, pairLines } from './line-pairs.ts';

/** What more lines have tells nothing of one. */
const mostLinesOfGram = 48;
/** So many of those that share the rarest words are looked at closely. */
const mostLooked = 6;

export function alikeLines(
  old: Lines,
  next: Lines,
  oldLines: readonly number[],
  newLines: readonly number[],
  onProgress: (done: number) => void,
): LinePair[] {
  const places = linesByGram(old, oldLines);
  const pairs: LinePair[] = [];
  const scores = new Map<number, number>();
  newLines.forEach((newLine, index) => {
    if (index % 256 === 0) onProgress(index / newLines.length);
    scores.clear();
    for (const gram of next.gramsOf(newLine)) {
      const lines = places.get(gram);
      if (!lines || lines.length > mostLinesOfGram) continue;
      for (const line of lines) scores.set(line, (scores.get(line) ?? 0) + 1 / lines.length);
    }
    for (const oldLine of highest(scores)) {
      const pair = pairLines(old, next, oldLine, newLine);
      if (pair) pairs.push(pair);
    }
  });
  return pairs;
}

function linesByGram(lines: Lines, chosen: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const line of chosen) {
    let last = -1;
    for (const gram of lines.gramsOf(line)) {
      if (gram === last) continue;
      last = gram;
      const known = places.get(gram);
      if (!known) places.set(gram, [line]);
      else if (known.length <= mostLinesOfGram) known.push(line);
    }
  }
  return places;
}

function highest(scores: ReadonlyMap<number, number>): number[] {
  const best: [line: number, score: number][] = [];
  for (const entry of scores) {
    const lowest = best.at(-1);
    if (best.length === mostLooked && lowest && lowest[1] >= entry[1]) continue;
    if (best.length === mostLooked) best.pop();
    const at = best.findIndex(([, score]) => score < entry[1]);
    best.splice(at < 0 ? best.length : at, 0, entry);
  }
  return best.map(([line]) => line);
}
