/** Page numbers, and what a page repeats beside them at its head and foot. */
import { isPlain, type TextLine } from './text-line.ts';

/** Fewer pages number nothing for certain. */
const fewestPages = 3;
/** 「12」, 「- 12 -」, 「·12·」, 「12 / 20」 */
const numberAlone = /^[-—–－·•\s]*(\d{1,4})(?:\s*[/／]\s*\d{1,4})?[-—–－·•\s]*$/;
const withNumber = /^([^\d。！？；：，]{4,36}?)[\s\u3000]+[-—–－·]?\s*(\d{1,4})\s*[-—–－·]?$/;
/** What a document is called: captions are numbered too. */
const runningTitle = /(?:报告|规划|计划|纲要|草案|说明|决定|方案)[）)]?$/;

export function runningLines(lines: readonly TextLine[]): number[] {
  const numbers = pageNumbers(lines);
  if (numbers.length === 0) return numberedTitles(lines);
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

/** 「政府工作报告 12」: a title of each page on the line of its number, or of every second page. */
function numberedTitles(lines: readonly TextLine[]): number[] {
  const runs = new Map<string, { readonly found: number[]; last: number; isCounting: boolean }>();
  for (const [index, line] of lines.entries()) {
    if (!isPlain(line) || line.length < 6 || line.length > 40) continue;
    const [, title = '', digits = ''] = withNumber.exec(line.head) ?? [];
    if (!runningTitle.test(title)) continue;
    const number = Number(digits);
    const run = runs.get(title);
    if (run === undefined) {
      runs.set(title, { found: [index], last: number, isCounting: true });
      continue;
    }
    const step = number - run.last;
    if ((step !== 1 && step !== 2) || index - (run.found.at(-1) ?? 0) < 3) run.isCounting = false;
    run.found.push(index);
    run.last = number;
  }
  return [...runs.values()].flatMap(({ found, isCounting }) =>
    isCounting && found.length >= fewestPages ? found : [],
  );
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
