/** All headings of a text, in reading order: numbered ones, ones that stand out, and guesses that these bear out. */
import { guessedHeadings } from './guessed-headings.ts';
import type { HeadingLine } from './heading-line.ts';
import { markedHeading } from './marked-headings.ts';
import { numberedHeadings } from './numbered-headings.ts';
import type { TextLine } from './text-line.ts';
import { trustedGuesses } from './trusted-guesses.ts';

export interface HeadingLines {
  readonly headings: readonly HeadingLine[];
  /** Lines that look like headings and were not taken for any. */
  readonly doubted: readonly number[];
}

/** `lines`: of the text alone; `isProse`: whether one may be a heading that has no number. */
export function headingLines(lines: readonly TextLine[], isProse: (index: number) => boolean): HeadingLines {
  const certain = numberedHeadings(lines);
  const byLine = new Array<HeadingLine | undefined>(lines.length);
  for (const heading of certain) byLine[heading.index] = heading;
  for (const [index, line] of lines.entries()) {
    if (byLine[index] !== undefined || !isProse(index)) continue;
    const marked = markedHeading(line, index);
    if (marked === null) continue;
    byLine[index] = marked;
    certain.push(marked);
  }
  certain.sort(inReadingOrder);
  const guesses = guessedHeadings(lines, byLine).filter(({ index }) => isProse(index));
  const trusted = trustedGuesses(guesses, certain, lines);
  const taken = new Set(trusted.map(({ index }) => index));
  const doubted = guesses.map(({ index }) => index).filter((index) => !taken.has(index));
  return { headings: [...certain, ...trusted].sort(inReadingOrder), doubted };
}

function inReadingOrder(a: HeadingLine, b: HeadingLine): number {
  return a.index - b.index;
}
