/** Goes through a tree of HTML, and writes the lines that a browser would show. */
import type { LineKind } from '../../../domain/structure/extracted.ts';
import { type LineLook, type LineWriter, plainLook, type Run, textOf } from '../line-writer.ts';
import { hardBreak, isBoldLine, splitRuns } from '../run-lines.ts';
import { joinLines } from '../soft-line-ends.ts';
import { attributeOf, type HtmlLook, isHidden, lookOf } from './looks.ts';
import { type HtmlElement, type HtmlNode, HtmlParse } from './parse-html.ts';
import { isLayout, rowsOf } from './table.ts';

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup p pre section summary table tbody
   td tfoot th thead tr ul`.split(/\s+/),
);
const plain: HtmlLook = { isBold: false, isCentred: false, size: null, keepsLines: false };

const between: Run = { text: '\t', isBold: false, size: null };

/** The lines of a fragment within another text. */
export function addHtml(html: string, writer: LineWriter): void {
  const parse = new HtmlParse(html);
  while (parse.step());
  new HtmlLines(writer, 'text').add(parse.document.childNodes);
}

export class HtmlLines {
  readonly #writer: LineWriter;
  readonly #kind: LineKind;
  readonly #isCell: boolean;
  #runs: Run[] = [];
  #images: string[] = [];

  /** `kind` is that of all lines which are nothing special. The content of a cell is gathered, not written. */
  constructor(writer: LineWriter, kind: LineKind, isCell = false) {
    this.#writer = writer;
    this.#kind = kind;
    this.#isCell = isCell;
  }

  add(nodes: readonly HtmlNode[]): void {
    this.#children(nodes, plain, { ...plainLook, kind: this.#kind });
    this.#flush({ ...plainLook, kind: this.#kind });
  }

  #children(nodes: readonly HtmlNode[], look: HtmlLook, line: LineLook): void {
    for (const node of nodes) {
      if ('value' in node) this.#text(node.value, look);
      else if ('tagName' in node) this.#element(node, look, line);
    }
  }

  #text(value: string, look: HtmlLook): void {
    const text = look.keepsLines
      ? value.replace(/\r\n?|\n/g, hardBreak)
      : value.replace(/[ \t\r\n\f]+/g, spaceFor);
    this.#runs.push({ text, isBold: look.isBold, size: look.size });
  }

  #element(element: HtmlElement, outer: HtmlLook, line: LineLook): void {
    if (isHidden(element)) return;
    const name = element.tagName;
    if (name === 'br') this.#runs.push({ text: hardBreak, isBold: outer.isBold, size: outer.size });
    else if (name === 'img') this.#image(element);
    else if (!blocks.has(name)) this.#children(element.childNodes, lookOf(element, outer), line);
    else {
      this.#flush(line);
      const look = lookOf(element, outer);
      const own = { ...lineOf(element, line), isCentred: look.isCentred };
      if (name === 'li') this.#marker(element, look);
      if (name === 'table' && !isLayout(element)) this.#table(element, look);
      else this.#children(element.childNodes, look, own);
      this.#flush(own);
    }
  }

  /** The number that a browser shows before an item of an ordered list. */
  #marker(element: HtmlElement, look: HtmlLook): void {
    const list = element.parentNode;
    if (list === null || !('tagName' in list) || list.tagName !== 'ol') return;
    if (/list-style[^;]*none/i.test(attributeOf(list, 'style') ?? '')) return;
    const number = numberOf(element, list);
    this.#runs.push({ text: `${number}. `, isBold: look.isBold, size: look.size });
  }

  #image(element: HtmlElement): void {
    const isPoint =
      Number(attributeOf(element, 'width') ?? 9) < 4 || Number(attributeOf(element, 'height') ?? 9) < 4;
    if (!isPoint) this.#images.push(attributeOf(element, 'alt')?.trim() || '图');
  }

  #table(table: HtmlElement, look: HtmlLook): void {
    const kind = this.#kind === 'text' ? 'table-row' : this.#kind;
    for (const row of rowsOf(table)) {
      const cells = row.map((cell) => this.#cell(cell, look));
      const runs = cells.flatMap((cell, index) => (index === 0 ? [cell] : [between, cell]));
      this.#writer.addRuns(runs, { ...plainLook, kind });
      this.#flush(plainLook);
    }
  }

  #cell(cell: HtmlElement, look: HtmlLook): Run {
    const content = new HtmlLines(this.#writer, this.#kind, true);
    content.#children([cell], look, plainLook);
    this.#images.push(...content.#images);
    const runs = content.#runs;
    const text = joinLines(textOf(runs).replace(/[ \t\u2028]+/g, ' '));
    return { text, isBold: isBoldLine(runs), size: runs.find(({ size }) => size !== null)?.size ?? null };
  }

  #flush(line: LineLook): void {
    if (this.#isCell) {
      this.#runs.push({ text: hardBreak, isBold: false, size: null });
      return;
    }
    const [runs, images] = [this.#runs, this.#images];
    this.#runs = [];
    this.#images = [];
    if (line.heading !== null) this.#writer.addRuns(runs, line);
    else for (const each of splitRuns(runs, 'hard')) this.#writer.addRuns(each.runs, line);
    for (const words of images) this.#writer.add(words, { ...plainLook, kind: 'image' });
  }
}

/** A line end in the source is none on the page; between Chinese characters not even a space. */
function spaceFor(white: string): string {
  return white.includes('\n') || white.includes('\r') ? '\n' : ' ';
}

function lineOf(element: HtmlElement, outer: LineLook): LineLook {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return { ...outer, heading: Number(level) };
  const role = `${attributeOf(element, 'role') ?? ''} ${attributeOf(element, 'epub:type') ?? ''}`;
  if (/\b(?:doc-)?toc\b/.test(role)) return { ...outer, kind: 'contents' };
  if (/\b(?:doc-)?(?:footnotes?|endnotes?|rearnotes?)\b/.test(role)) return { ...outer, kind: 'note' };
  if (element.tagName === 'li' && outer.kind === 'text') return { ...outer, kind: 'list-item' };
  return outer;
}

function numberOf(item: HtmlElement, list: HtmlElement): number {
  let number = Number(attributeOf(list, 'start') ?? 1);
  for (const each of list.childNodes) {
    if (!('tagName' in each) || each.tagName !== 'li') continue;
    number = Number(attributeOf(each, 'value') ?? number);
    if (each === item) break;
    number += 1;
  }
  return Number.isSafeInteger(number) ? number : 1;
}
