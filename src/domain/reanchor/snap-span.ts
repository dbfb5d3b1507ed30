/** Keeps a place in the new text from cutting through what belongs together: a figure with its sign and unit, a rare character. */
import { findNumberTokens } from '../figures/number-tokens.ts';
import type { TextAlignment } from './align-texts.ts';
import type { TextSpan } from './placement.ts';

/** No figure that is meant goes on for longer. */
const longestFigure = 40;

/** Draws the span out to whole figures, at the ends where the old text's span did not cut through one itself. */
export function snapSpan({ oldText, newText }: TextAlignment, old: TextSpan, span: TextSpan): TextSpan {
  const start = wholeAcross(oldText, old.start) ? null : wholeAcross(newText, span.start);
  const end = wholeAcross(oldText, old.end) ? null : wholeAcross(newText, span.end);
  return { start: start?.start ?? span.start, end: end?.end ?? span.end };
}

/** The figure or the rare character that goes on across this offset. */
function wholeAcross(text: string, offset: number): TextSpan | null {
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))) {
    return { start: offset - 1, end: offset + 1 };
  }
  const from = Math.max(0, offset - longestFigure);
  for (const figure of findNumberTokens(text.slice(from, offset + longestFigure))) {
    const start = from + figure.at;
    const end = start + figure.text.length;
    if (start < offset && offset < end) return { start, end };
  }
  return null;
}
