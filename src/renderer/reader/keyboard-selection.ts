/** Selecting words of an item from the keyboard: a caret that moves by characters or to the next punctuation. */
import { domRange, wordsOf } from './text-dom.ts';

export interface KeyboardCaret {
  readonly line: string;
  /** Where the selection was begun, and where it goes to: offsets in the line. */
  readonly from: number;
  readonly to: number;
}

const clauseEnd = /[，。；：、！？,;:!?]/;

/** The caret after an arrow key; `isExtending` keeps where it began, `isByClause` goes to the next punctuation. */
export function moveCaret(
  caret: KeyboardCaret,
  text: string,
  step: 1 | -1,
  isExtending: boolean,
  isByClause: boolean,
): KeyboardCaret {
  const to = isByClause ? nextClause(text, caret.to, step) : nextCharacter(text, caret.to, step);
  return { ...caret, from: isExtending ? caret.from : to, to };
}

/** Makes the caret's range the page's selection; a bare caret selects nothing. */
export function selectCaret(root: ParentNode, caret: KeyboardCaret): void {
  const words = wordsOf(root, caret.line);
  const selection = getSelection();
  if (!words || !selection) return;
  selection.removeAllRanges();
  if (caret.from !== caret.to) {
    selection.addRange(domRange(words, Math.min(caret.from, caret.to), Math.max(caret.from, caret.to)));
  }
}

/** A character outside the basic plane is two units and is never cut. */
function nextCharacter(text: string, at: number, step: 1 | -1): number {
  const next = Math.min(text.length, Math.max(0, at + step));
  const isInsidePair =
    /[\uDC00-\uDFFF]/.test(text.charAt(next)) && /[\uD800-\uDBFF]/.test(text.charAt(next - 1));
  return isInsidePair ? next + step : next;
}

function nextClause(text: string, at: number, step: 1 | -1): number {
  let next = nextCharacter(text, at, step);
  while (next > 0 && next < text.length && !clauseEnd.test(text.charAt(next - 1))) next += step;
  return next;
}
