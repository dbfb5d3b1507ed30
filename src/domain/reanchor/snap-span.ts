/** Keeps a place in the new text from cutting through what belongs together: a number, its unit or %, a rare character. */
import type { TextAlignment } from './align-texts.ts';
import type { TextSpan } from './placement.ts';

const longestNumber = 24;

/** Draws the span out to whole numbers, at the ends where the old text's span did not cut through one itself. */
export function snapSpan({ oldText, newText }: TextAlignment, old: TextSpan, span: TextSpan): TextSpan {
  let { start, end } = span;
  if (!isWithinNumber(oldText, old.start)) {
    for (let count = 0; count < longestNumber && isWithinNumber(newText, start); count += 1) start -= 1;
  }
  if (!isWithinNumber(oldText, old.end)) {
    for (let count = 0; count < longestNumber && isWithinNumber(newText, end); count += 1) end += 1;
  }
  return { start, end };
}

/** Whether a number, with its %, or a rare character goes on across this offset. */
function isWithinNumber(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text[offset - 1] ?? '';
  const after = text[offset] ?? '';
  if (isDigit(before)) {
    return isDigit(after) || /[%％‰]/.test(after) || (isPoint(after) && isDigit(text[offset + 1] ?? ''));
  }
  if (isPoint(before)) return isDigit(after) && isDigit(text[offset - 2] ?? '');
  return /[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after);
}

function isDigit(character: string): boolean {
  return /[\d０-９]/.test(character);
}

function isPoint(character: string): boolean {
  return /[.．]/.test(character);
}
