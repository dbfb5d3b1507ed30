/** Page numbers, and what a page repeats beside them at its head and foot. */
import { isPlain, type TextLine } from './text-line.ts';

/** Fewer pages number nothing for certain. */
const fewestPages = 3;
/** 「12」, 「- 12 -」, 「·12·」, 「12 / 20」 */
const numberAlone = /^[-—–－·•\s]*(\d{1,4})(?:\s*[/／]\s*\d{1,4})?[-—–－·•\s]*$/;

export function runningLines(lines: readonly TextLine[]): number[] {
  const numbers = pageNumbers(lines);
  if (numbers.length === 0) return [];
  const places = new Map<string, number[]>();
  for (const index of numbers) {
    for (const near of [index - 2, index - 1, index + 1, index + 2]) {
      const line = lines[near];
      if (line === undefined || !isRunning(line)) continue;
      const seen = places.get(line.head);
      if (seen === undefined) places.set(line.head, [near]);
      else if (seen.at(-1) !== near) seen.push(near);
    }
  }
  // The first of them may stand beside no number: it is the title itself.
  const repeated = [...places.values()].filter(
    (indices) => indices.length > 1 && indices.length * 3 >= numbers.length,
  );
  return [...numbers, ...repeated.flat()];
}

function isRunning(line: TextLine): boolean {
  return isPlain(line) && line.length >= 3 && line.length <= 40 && !/[。！？；：，]/.test(line.last);
}

/** Lines with a number alone that count up by one, with a page's text between them. */
function pageNumbers(lines: readonly TextLine[]): number[] {
  const found: number[] = [];
  let last = -1;
  let all = 0;
  for (const [index, line] of lines.entries()) {
    const number = isPlain(line) && line.length <= 12 ? numberAlone.exec(line.head)?.[1] : undefined;
    if (number === undefined) continue;
    all += 1;
    const isNext = Number(number) === last + 1 && index - (found.at(-1) ?? 0) > 3;
    if (found.length === 0 || isNext) {
      found.push(index);
      last = Number(number);
    }
  }
  return found.length >= fewestPages && found.length * 5 >= all * 4 ? found : [];
}
