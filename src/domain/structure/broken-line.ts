/** Puts lines together again that the page broke within the number of a heading: 「（」 and 「三）改革…」. */
import type { Extracted } from './extracted.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { isPlain, type TextLine, textLine } from './text-line.ts';

/** A number that is not yet whole: （, （三, 第三. */
const brokenNumber = /^(?:[（(][一二三四五六七八九十百0-9０-９]{0,4}|第[一二三四五六七八九十百0-9]{1,5})$/;

export function wholeLines(extracted: Extracted): TextLine[] {
  const { text, lines } = extracted;
  const whole: TextLine[] = [];
  let open: TextLine | null = null;
  for (const { from, to, hints } of lines) {
    const line = textLine(text, [{ from, to }], hints);
    if (open === null) {
      if (isOpen(line)) open = line;
      else whole.push(line);
      continue;
    }
    const joined = textLine(text, [...open.pieces, ...line.pieces], line.hints);
    if (isPlain(line) && belongsTo(open, line, joined)) {
      open = isOpen(joined) && joined.pieces.length < 4 ? joined : null;
      if (open === null) whole.push(joined);
    } else {
      whole.push(open);
      open = isOpen(line) ? line : null;
      if (open === null) whole.push(line);
    }
  }
  if (open !== null) whole.push(open);
  return whole;
}

/** A number, or a part of one, with no title after it. */
function isOpen(line: TextLine): boolean {
  if (!isPlain(line) || line.length > 8) return false;
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
