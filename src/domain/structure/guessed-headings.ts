/** Headings that nothing marks: 「2025年工作回顾」 as a bare line between paragraphs that end as sentences do. */
import type { HeadingLine } from './heading-line.ts';
import { neverHeading } from './marked-headings.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { endsSentence, isPlain, type TextLine } from './text-line.ts';

const sentenceMarks = /[。；！？：;!?:]/;
/** 「过去一年工作回顾」 is a title, 「过去一年，面貌一新」 is none. */
const speech = /我们|^(?:一年来|五年来|过去|这[一五]).*，/;
/** The one kind of line that ends with a colon and is the heading of what it announces. */
const announcement = /^具体[^，。：]{2,12}个方面(?:的)?工作：$/;
const longest = 36;

/**
 * `texts`: the lines of the text, in order; `headings`: by line, what is known to be one. Headings that follow one
 * another are found from the last to the first.
 */
export function guessedHeadings(
  lines: readonly TextLine[],
  texts: readonly number[],
  headings: readonly (HeadingLine | undefined)[],
): HeadingLine[] {
  if (!saysWhereSentencesEnd(lines, texts, headings)) return [];
  const found: HeadingLine[] = [];
  let isNextHeading = false;
  for (let place = texts.length - 1; place >= 0; place -= 1) {
    const index = texts[place] ?? -1;
    const line = lines[index];
    const known = headings[index] !== undefined;
    const guess = known || line === undefined ? null : guessAt(line, index);
    const before = texts[place - 1] ?? -1;
    const isGuess: boolean =
      guess !== null &&
      (isNextHeading || isParagraph(lines[texts[place + 1] ?? -1])) &&
      (headings[before] !== undefined || mayEndAt(lines[before]));
    if (isGuess && guess !== null) found.push(guess);
    isNextHeading = isGuess || (known && headings[index]?.kind !== 'matter');
  }
  return found.reverse();
}

/** Where many lines end without a sentence's end, they are broken lines or cells, and say nothing. */
function saysWhereSentencesEnd(
  lines: readonly TextLine[],
  texts: readonly number[],
  headings: readonly (HeadingLine | undefined)[],
): boolean {
  let paragraphs = 0;
  let unsettled = 0;
  let isAfterOpen = false;
  for (const index of texts) {
    const line = lines[index];
    if (line === undefined || headings[index] !== undefined) continue;
    const isOpen = !endsSentence(line);
    if (!isOpen) paragraphs += 1;
    else if (isAfterOpen || line.length > longest) unsettled += 1;
    isAfterOpen = isOpen;
  }
  return unsettled <= 2 + paragraphs * 0.3;
}

function guessAt(line: TextLine, index: number): HeadingLine | null {
  if (line.length < 3 || line.length > longest || !isPlain(line)) return null;
  const { head, length } = line;
  const found = { index, kind: 'bare', ordinal: null, style: null, doubt: 'unnumbered-heading' } as const;
  if (announcement.test(head)) return { ...found, titleLength: length - 1 };
  if (endsSentence(line) || sentenceMarks.test(head) || neverHeading.test(head)) return null;
  if (speech.test(head) || head.split('，').length > 2) return null;
  return hasWords(head) && numberingMarkOf(head) === null ? { ...found, titleLength: length } : null;
}

/** Nothing goes on after it: the text's beginning, a sentence's end, another bare line. */
function mayEndAt(line: TextLine | undefined): boolean {
  return line === undefined || endsSentence(line) || !isPlain(line) || guessAt(line, 0) !== null;
}

function isParagraph(line: TextLine | undefined): boolean {
  return line !== undefined && isPlain(line) && line.length > 24 && /[。！？：；]/.test(line.last);
}

function hasWords(text: string): boolean {
  let han = 0;
  for (const sign of text) if (sign >= '\u4e00' && sign <= '\u9fff') han += 1;
  return han >= 2 && han * 2 >= text.length;
}

export function isAnnouncement(line: TextLine | undefined): boolean {
  return line !== undefined && announcement.test(line.head);
}
