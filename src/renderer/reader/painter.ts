/** Paints ranges of the text through the CSS Custom Highlight API, so that the text's own nodes never change. */
import { domRange, wordsOf } from './text-dom.ts';

/** Drawn in this order: a later style lies over an earlier one. Each is styled as `::highlight(name)`. */
const styles = [
  'figure',
  'explained',
  'misprint',
  'duplicate',
  'note-yellow',
  'note-green',
  'note-blue',
  'note-pink',
  'note-beneath-yellow',
  'note-beneath-green',
  'note-beneath-blue',
  'note-beneath-pink',
  'note-active',
  'note-hovered',
  'figure-shown',
  'find',
  'find-current',
  'keyboard-caret',
] as const;
export type PaintStyle = (typeof styles)[number];

/** Part of one line. */
export interface PaintSpan {
  readonly from: number;
  readonly to: number;
  readonly style: PaintStyle;
}

/** By line id. */
export interface PaintSpans {
  readonly get: (line: string) => readonly PaintSpan[] | undefined;
}

interface Painted {
  readonly signature: string;
  readonly root: Element;
  readonly ranges: readonly { readonly style: PaintStyle; readonly range: Range }[];
}

export class Painter {
  private readonly highlights = new Map<PaintStyle, Highlight>();
  private readonly painted = new Map<string, Painted>();
  private readonly early: { readonly style: PaintStyle; readonly range: Range }[] = [];

  constructor() {
    styles.forEach((style, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(style, highlight);
      CSS.highlights.set(style, highlight);
    });
  }

  /** Brings one drawn element (and its lines) up to date; unchanged ones cost a comparison. */
  paint(key: string, root: Element, lines: readonly string[], spans: PaintSpans): void {
    const signature = signatureOf(lines, spans);
    const before = this.painted.get(key);
    if (before?.signature === signature && before.root === root) return;
    this.erase(key);
    if (signature === '') return;
    const ranges = lines.flatMap((line) => {
      const own = spans.get(line);
      const words = own && wordsOf(root, line);
      return words ? own.map(({ from, to, style }) => ({ style, range: domRange(words, from, to) })) : [];
    });
    for (const { style, range } of ranges) this.highlights.get(style)?.add(range);
    this.painted.set(key, { signature, root, ranges });
  }

  erase(key: string): void {
    for (const { style, range } of this.painted.get(key)?.ranges ?? [])
      this.highlights.get(style)?.delete(range);
    this.painted.delete(key);
  }

  /** Paints one range before anything else is drawn; it makes way for the next painting of the page. */
  paintAtOnce(root: Element, line: string, { from, to, style }: PaintSpan): void {
    const words = wordsOf(root, line);
    if (!words) return;
    const range = domRange(words, from, to);
    this.highlights.get(style)?.add(range);
    this.early.push({ style, range });
  }

  eraseEarly(): void {
    for (const { style, range } of this.early.splice(0)) this.highlights.get(style)?.delete(range);
  }

  /** Paints these words as those that the pointer is over, and no others. */
  outline(root: Element, parts: readonly { line: string; from: number; to: number }[]): void {
    const highlight = this.highlights.get('note-hovered');
    highlight?.clear();
    for (const { line, from, to } of parts) {
      const words = wordsOf(root, line);
      if (words) highlight?.add(domRange(words, from, to));
    }
  }

  close(): void {
    for (const style of styles) CSS.highlights.delete(style);
    this.painted.clear();
  }
}

function signatureOf(lines: readonly string[], spans: PaintSpans): string {
  return lines
    .flatMap((line) => spans.get(line)?.map(({ from, to, style }) => `${line}:${from}-${to}:${style}`) ?? [])
    .join(' ');
}
