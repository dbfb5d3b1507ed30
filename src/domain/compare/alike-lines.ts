/** Finds, for each line, the few lines of another text that are most like it, wherever they stand. */
import { type LinePair, type Lines, pairLines } from './line-pairs.ts';

/** What more lines have tells nothing of one. */
const mostLinesOfGram = 24;
/** So many of those that share the rarest words are looked at closely. */
const mostLooked = 6;

/** In longer texts a part of the pairs of letters tells enough. */
const mostGrams = 500_000;

export function alikeLines(
  old: Lines,
  next: Lines,
  oldLines: readonly number[],
  newLines: readonly number[],
  onProgress: (done: number) => void,
): LinePair[] {
  const isLong = oldLines.reduce((sum, line) => sum + old.text(line).length, 0) > mostGrams;
  const tells = (gram: number) => !isLong || Math.imul(gram, 0x9e3779b1) >>> 30 === 0;
  const places = linesByGram(old, oldLines, tells);
  const pairs: LinePair[] = [];
  const scores = new Float64Array(old.texts.length);
  newLines.forEach((newLine, index) => {
    if (index % 256 === 0) onProgress(index / newLines.length);
    const met: number[] = [];
    for (const gram of next.gramsOf(newLine)) {
      const lines = tells(gram) ? places.get(gram) : undefined;
      if (!lines || lines.length > mostLinesOfGram) continue;
      for (const line of lines) {
        if (scores[line] === 0) met.push(line);
        scores[line] = (scores[line] ?? 0) + 1 / lines.length;
      }
    }
    for (const oldLine of highest(met, scores)) {
      const pair = pairLines(old, next, oldLine, newLine);
      if (pair) pairs.push(pair);
    }
    for (const line of met) scores[line] = 0;
  });
  return pairs;
}

function linesByGram(
  lines: Lines,
  chosen: readonly number[],
  tells: (gram: number) => boolean,
): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const line of chosen) {
    let last = -1;
    for (const gram of lines.gramsOf(line)) {
      if (gram === last || !tells(gram)) continue;
      last = gram;
      const known = places.get(gram);
      if (!known) places.set(gram, [line]);
      else if (known.length <= mostLinesOfGram) known.push(line);
    }
  }
  return places;
}

function highest(lines: readonly number[], scores: Float64Array): number[] {
  const best: number[] = [];
  for (const line of lines) {
    const score = scores[line] ?? 0;
    if (best.length === mostLooked) {
      if ((scores[best.at(-1) ?? 0] ?? 0) >= score) continue;
      best.pop();
    }
    const at = best.findIndex((other) => (scores[other] ?? 0) < score);
    best.splice(at < 0 ? best.length : at, 0, line);
  }
  return best;
}
