/** Puts lines together again that the page broke within the number of a heading: 「（」 and 「三）改革…」. */
import type { Extracted } from './extracted.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { isPlain, joinLines, type TextLine, textLine } from './text-line.ts';

/** A number that is not yet whole: （, （三, 第三. */
const brokenNumber = /^(?:[（(][一二三四五六七八九十百0-9０-９]{0,4}|第[一二三四五六七八九十百0-9]{1,5})$/;

const mostPieces = 4;
/** Most lines need no closer look. */
const mayBeOpen = /^[（(第〔]|[、．.）)〕①-⑳㈠-㈩]$/;

export function wholeLines({ text, lines }: Extracted): TextLine[] {
  const whole: TextLine[] = [];
  let open: TextLine | null = null;
  for (const extractedLine of lines) {
    let line = textLine(text, extractedLine, extractedLine.hints);
    if (open !== null) {
      const joined = joinLines(open, line);
      if (isPlain(line) && belongsTo(open, line, joined)) line = joined;
      else whole.push(open);
      open = null;
    }
    if (isOpen(line) && line.pieces.length < mostPieces) open = line;
    else whole.push(line);
  }
  if (open !== null) whole.push(open);
  return whole;
}

/** A number, or a part of one, with no title after it. */
function isOpen(line: TextLine): boolean {
  if (line.length > 8 || !isPlain(line) || !mayBeOpen.test(line.head)) return false;
  return brokenNumber.test(line.head) || isBareMark(line);
}

function isBareMark(line: TextLine): boolean {
  const mark = numberingMarkOf(line.head);
  return mark !== null && mark.length === line.length && mark.kind !== '专栏';
}

function belongsTo(open: TextLine, line: TextLine, joined: TextLine): boolean {
  if (brokenNumber.test(open.head)) {
    if (brokenNumber.test(joined.head) || isBareMark(joined)) return true;
    const mark = numberingMarkOf(joined.head);
    return mark !== null && mark.length > open.length;
  }
  return (
    line.length <= 60 &&
    line.last !== '。' &&
    numberingMarkOf(line.head) === null &&
    !/^[（(—]/.test(line.head)
  );
}
