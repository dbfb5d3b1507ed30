/** Where the title of a numbered line ends: at the line's end, or before the first 。 where it runs into its text. */
import { isWhole, type TextLine } from './text-line.ts';

export interface HeadingTitle {
  /** In UTF-16 units of the line, its number included. */
  readonly length: number;
  readonly isLong: boolean;
}

/** Beyond it a line without 。 and the first sentence of one with it are text. */
const longestTitle = 90;
const usualTitle = 56;

/** Null where the words after the number are text or an item of a list, no title. */
export function headingTitle(line: TextLine, markLength: number): HeadingTitle | null {
  const { head } = line;
  if (markLength >= line.length) return null;
  const stop = head.search(/[。！？]/);
  if (stop < 0) return isWhole(line) ? wholeTitle(line, markLength) : colonTitle(line, markLength);
  if (stop - markLength > longestTitle) return colonTitle(line, markLength);
  const title = head.slice(markLength, stop);
  if (stop === markLength || /[；;]/.test(title)) return null;
  return { length: stop, isLong: title.length > usualTitle };
}

function wholeTitle(line: TextLine, markLength: number): HeadingTitle | null {
  const title = line.head.slice(markLength);
  if (title.length > longestTitle) return colonTitle(line, markLength);
  if (/[；;，,、]$/.test(title) || /[；;]/.test(title)) return null;
  const length = /[：:]$/.test(title) ? line.length - 1 : line.length;
  return { length, isLong: title.length > usualTitle };
}

/** 「（一）工业：…」 with a first sentence too long for a title. */
function colonTitle(line: TextLine, markLength: number): HeadingTitle | null {
  const colon = line.head.search(/[：:]/);
  if (colon <= markLength || colon - markLength > 30) return null;
  return /[，；。]/.test(line.head.slice(markLength, colon)) ? null : { length: colon, isLong: false };
}
