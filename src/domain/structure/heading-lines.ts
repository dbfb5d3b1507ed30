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
  readonly doubted: ReadonlySet<number>;
}

export interface TextPlace {
  /** Lines that may be the page's own. */
  readonly doubtful: ReadonlySet<number>;
  /** The first line after the title block: above it only numbers make a heading. */
  readonly start: number;
}

/** `texts`: the lines of the text, in order. */
export function headingLines(
  lines: readonly TextLine[],
  texts: readonly number[],
  { doubtful, start }: TextPlace,
): HeadingLines {
  const certain = numberedHeadings(lines, texts);
  const byLine = new Array<HeadingLine | undefined>(lines.length);
  for (const heading of certain) byLine[heading.index] = heading;
  const prose = texts.filter((index) => index >= start && !doubtful.has(index));
  for (const index of prose) {
    const line = lines[index];
    const marked = line === undefined || byLine[index] !== undefined ? null : markedHeading(line, index);
    if (marked === null) continue;
    byLine[index] = marked;
    certain.push(marked);
  }
  certain.sort(inReadingOrder);
  const guesses = guessedHeadings(lines, prose, byLine);
  const trusted = trustedGuesses(guesses, certain, lines);
  const taken = new Set(trusted.map(({ index }) => index));
  const doubted = new Set(guesses.map(({ index }) => index).filter((index) => !taken.has(index)));
  return { headings: [...certain, ...trusted].sort(inReadingOrder), doubted };
}

function inReadingOrder(a: HeadingLine, b: HeadingLine): number {
  return a.index - b.index;
}
