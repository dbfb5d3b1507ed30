/** Puts lines together again that the page broke within the number of a heading: 「（」 and 「三）改革…」. */
import type { Extracted } from './extracted.ts';
import { numberingMarkOf } from './numbering-mark.ts';
import { isPlain, joinLines, type TextLine, textLine } from './text-line.ts';

/** A number that is not yet whole: （, （三, 第三. */
const brokenNumber = /^(?:[（(][一二三四五六七八九十百0-9０-９]{0,4}|第[一二三四五六七八九十百0-9]{1,5})$/;

const mostParts = 2;
/** Most lines need no closer look. */
const mayBeOpen = /^[（(第〔]|[、．.）)〕①-⑳㈠-㈩]$/;

export function wholeLines({ text, lines }: Extracted): TextLine[] {
  const whole: TextLine[] = [];
  /** Lines that are not yet a whole number and its title: put together if they become so, else left as they are. */
  let parts: TextLine[] = [];
  for (const extractedLine of lines) {
    const line = textLine(text, extractedLine, extractedLine.hints);
    if (parts.length > 0) {
      const joined = joinLines(parts.reduce(joinLines), line);
      if (isPlain(line) && completes(parts, line, joined)) {
        whole.push(joined);
        parts = [];
        continue;
      }
      if (!isPlain(line) || parts.length > mostParts || !isOpen(joined)) {
        whole.push(...parts);
        parts = [];
      }
    }
    if (parts.length > 0 || isOpen(line)) parts.push(line);
    else whole.push(line);
  }
  whole.push(...parts);
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

/** Whether a number got its end, or its title. */
function completes(parts: readonly TextLine[], line: TextLine, joined: TextLine): boolean {
  if (isOpen(joined)) return false;
  const open = joined.length - line.length;
  const mark = numberingMarkOf(joined.head);
  if (mark === null || mark.length < open) return false;
  // What was a whole number before the line takes only a title: no text, no other number.
  const isNumber = parts.length > 0 && numberingMarkOf(joined.head.slice(0, open)) !== null;
  if (!isNumber) return mark.length > open;
  return (
    line.length <= 60 &&
    line.last !== '。' &&
    numberingMarkOf(line.head) === null &&
    !/^[（(—]/.test(line.head)
  );
}
