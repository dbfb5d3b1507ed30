/** Between the page's nodes and places in the text: a place is a line's id and an offset in its text. */
import type { Place, TextRange } from '../../domain/notes/anchor.ts';

/** The element of a line's words; all its text is the line's text, but for what stands in `[data-mark]`. */
const wordsSelector = '[data-words]';
const markSelector = '[data-mark]';

export function wordsOf(root: ParentNode, line: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-words="${CSS.escape(line)}"]`);
}

/** The range of the text that a selection covers, or null when it covers none. */
export function rangeOfSelection(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = placeOfBoundary(root, range, 'start');
  const end = placeOfBoundary(root, range, 'end');
  return start && end && trimRange(root, start, end);
}

/** A range that only touches the end of its first line or the beginning of its last one does not mean that line. */
function trimRange(root: HTMLElement, start: Place, end: Place): TextRange | null {
  if (start.line === end.line) return start.offset < end.offset ? { start, end } : null;
  const lines = [...root.querySelectorAll<HTMLElement>(wordsSelector)];
  const indexOf = (place: Place) => lines.findIndex((words) => words.dataset['words'] === place.line);
  let first = indexOf(start);
  let last = indexOf(end);
  const from = start.offset < lengthOf(lines[first]) ? start.offset : 0;
  const to = end.offset > 0 ? end.offset : null;
  if (from !== start.offset) first += 1;
  if (to === null) last -= 1;
  const [one, other] = [lines[first], lines[last]];
  if (!one || !other || first > last) return null;
  return {
    start: { line: one.dataset['words'] ?? '', offset: from },
    end: { line: other.dataset['words'] ?? '', offset: to ?? lengthOf(other) },
  };
}

function lengthOf(words: HTMLElement | undefined): number {
  return words ? offsetIn(words, words, words.childNodes.length) : 0;
}

/** The place under a point of the window, or null where there are no words. */
export function placeAtPoint(x: number, y: number): Place | null {
  const caret = document.caretPositionFromPoint(x, y);
  const words = caret && closestWords(caret.offsetNode);
  if (!caret || !words) return null;
  return { line: words.dataset['words'] ?? '', offset: offsetIn(words, caret.offsetNode, caret.offset) };
}

/** A DOM range over part of a line's words. */
export function domRange(words: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  const start = pointAt(words, from, 'after');
  const end = pointAt(words, to, 'before');
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function closestWords(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(wordsSelector) ?? null;
}

function placeOfBoundary(root: HTMLElement, range: Range, side: 'start' | 'end'): Place | null {
  const node = side === 'start' ? range.startContainer : range.endContainer;
  const offset = side === 'start' ? range.startOffset : range.endOffset;
  const words = closestWords(node);
  if (words) return { line: words.dataset['words'] ?? '', offset: offsetIn(words, node, offset) };
  const covered = [...root.querySelectorAll<HTMLElement>(wordsSelector)].filter((each) =>
    range.intersectsNode(each),
  );
  const nearest = side === 'start' ? covered[0] : covered.at(-1);
  if (!nearest) return null;
  return {
    line: nearest.dataset['words'] ?? '',
    offset: side === 'start' ? 0 : offsetIn(nearest, nearest, nearest.childNodes.length),
  };
}

function offsetIn(words: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  let length = 0;
  for (const text of textNodes(words)) {
    if (text === node) return length + offset;
    if (before.comparePoint(text, 0) > 0) break;
    length += text.length;
  }
  return length;
}

function pointAt(
  words: HTMLElement,
  offset: number,
  side: 'before' | 'after',
): { node: Node; offset: number } {
  let rest = offset;
  let last: Text | null = null;
  for (const text of textNodes(words)) {
    if (rest < text.length || (rest === text.length && side === 'before'))
      return { node: text, offset: rest };
    rest -= text.length;
    last = text;
  }
  return last ? { node: last, offset: last.length } : { node: words, offset: 0 };
}

function* textNodes(words: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node instanceof Element && node.matches(markSelector)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}
