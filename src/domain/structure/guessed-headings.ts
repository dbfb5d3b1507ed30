/** Headings that nothing marks: 「2025年工作回顾」 as a bare line between paragraphs that end as sentences do. */
import type { HeadingLine } from './heading-line.ts';
import { neverHeading } from './marked-headings.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { endsSentence, isPlain, type TextLine } from './text-line.ts';

const sentenceMarks = /[。；！？：;!?:]/;
/** 「过去一年工作回顾」 is a title, 「过去一年，面貌一新」 is none. */
const speech = /我们|^(?:一年来|五年来|过去|这[一五]).*，/;
/** The one kind of line that ends with a colon and is the heading of what it announces. */
const announcement = /^具体[^，。：]{2,12}个方面(?:的)?工作[：:]$/;
const longest = 36;
/** What parts of reports end with: such a line is one even where it is long, or the line before it lacks its 。 */
const part =
  /^[^，]{2,50}(?:回顾|安排|(?:主要|重点|目标)任务|(?:主要|重点)工作|(?:工作|发展)(?:的)?建议|总体要求和.{0,12}目标)$/;

/** Part and section: more bare lines that follow one another are a list, a table, or verses. */
const mostInARow = 2;

/** `lines`: of the text alone; `headings`: by line, what is known to be one. */
export function guessedHeadings(
  lines: readonly TextLine[],
  headings: readonly (HeadingLine | undefined)[],
): HeadingLine[] {
  if (!saysWhereSentencesEnd(lines, headings)) return [];
  const found: HeadingLine[] = [];
  let row: HeadingLine[] = [];
  for (const [index, line] of lines.entries()) {
    const known = headings[index];
    const guess = known === undefined ? guessAt(line, index) : null;
    if (guess !== null && (row.length > 0 || part.test(line.head) || mayEndAt(index - 1, lines, headings)))
      row.push(guess);
    else if (row.length > 0) {
      const isUsed =
        row.length <= mostInARow &&
        !isVerse(row) &&
        (known !== undefined ? known.kind !== 'matter' : isParagraph(line));
      if (isUsed) found.push(...row);
      row = [];
    }
  }
  return found;
}

/** Nothing goes on after it: the text's beginning, a heading, a sentence's end, a table or picture. */
function mayEndAt(
  index: number,
  lines: readonly TextLine[],
  headings: readonly (HeadingLine | undefined)[],
): boolean {
  const line = lines[index];
  return line === undefined || headings[index] !== undefined || endsSentence(line) || !isPlain(line);
}

/** Where many lines end without a sentence's end, they are broken lines or cells, and say nothing. */
function saysWhereSentencesEnd(
  lines: readonly TextLine[],
  headings: readonly (HeadingLine | undefined)[],
): boolean {
  let paragraphs = 0;
  let unsettled = 0;
  let isAfterOpen = false;
  for (const [index, line] of lines.entries()) {
    if (headings[index] !== undefined) continue;
    const isOpen = !endsSentence(line);
    if (!isOpen) paragraphs += 1;
    else if (isAfterOpen || (line.length > longest && !part.test(line.head))) unsettled += 1;
    isAfterOpen = isOpen;
  }
  return unsettled <= 2 + paragraphs * 0.3;
}

/** Two lines of the same length that follow one another. */
function isVerse(row: readonly HeadingLine[]): boolean {
  return row.length > 1 && row.every(({ titleLength }) => titleLength === row[0]?.titleLength);
}

function guessAt(line: TextLine, index: number): HeadingLine | null {
  if (line.length < 3 || !isPlain(line) || line.length > (part.test(line.head) ? 60 : longest)) return null;
  const { head, length } = line;
  const found = { index, kind: 'bare', ordinal: null, style: null, doubt: 'unnumbered-heading' } as const;
  if (announcement.test(head)) return { ...found, titleLength: length - 1 };
  if (endsSentence(line) || sentenceMarks.test(head) || neverHeading.test(head)) return null;
  if (speech.test(head) || head.split('，').length > 2) return null;
  return hasWords(head) && numberingMarkOf(head) === null ? { ...found, titleLength: length } : null;
}

/** What may stand under a heading: a paragraph, or words that greet again. */
function isParagraph(line: TextLine): boolean {
  if (/^各位/.test(line.head)) return true;
  return isPlain(line) && line.length > 24 && /[。！？：；!?:;]/.test(line.last);
}

function hasWords(text: string): boolean {
  let han = 0;
  for (const sign of text) if (sign >= '\u4e00' && sign <= '\u9fff') han += 1;
  return han >= 2 && han * 2 >= text.length;
}

export function isAnnouncement(line: TextLine | undefined): boolean {
  return line !== undefined && announcement.test(line.head);
}
