/** Puts the lines of a PDF's pages together as the paragraphs that they were before they were set. */
import { type Run, textOf } from '../line-writer.ts';
import { isOwnParagraph, joinerOf } from '../soft-line-ends.ts';
import type { PageLine } from './columns.ts';
import { runsOf } from './rows.ts';

export interface Paragraph {
  readonly runs: Run[];
  readonly isCentred: boolean;
  readonly isRow: boolean;
}

/** `furniture` lines stay by themselves, and interrupt no paragraph. */
export interface SetLine {
  readonly line: PageLine;
  readonly isFurniture: boolean;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

export class ParagraphJoiner {
  readonly #edges: ReadonlyMap<string, Edges>;
  readonly #pitch: number;
  /** Whether paragraphs begin with an indent. */
  readonly #isIndented: boolean;
  readonly #emit: (paragraph: Paragraph) => void;
  #open: { paragraph: Paragraph; last: PageLine } | null = null;
  #waiting: Paragraph[] = [];

  constructor(lines: readonly SetLine[], emit: (paragraph: Paragraph) => void) {
    const body = lines.filter(({ isFurniture }) => !isFurniture).map(({ line }) => line);
    this.#edges = edgesOf(body);
    this.#pitch = pitchOf(body);
    this.#isIndented = this.#countIndents(body) > body.length * 0.05;
    this.#emit = emit;
  }

  add({ line, isFurniture }: SetLine, next: PageLine | null): void {
    if (isFurniture) {
      this.#waiting.push({ runs: runsOf(line.segments, ' '), isCentred: false, isRow: false });
      return;
    }
    if (this.#open !== null && this.#continues(this.#open.last, line, this.#open.paragraph)) {
      const { runs } = this.#open.paragraph;
      const more = runsOf(line.segments, ' ');
      const between = joinerOf(textOf(runs).slice(-1), textOf(more).trimStart());
      if (between !== '') runs.push({ text: between, isBold: false, size: null });
      runs.push(...more);
      this.#open.last = line;
      return;
    }
    this.#close();
    const before = this.#lastRow;
    const isRow = line.segments.length > 1 && (isRowLike(before, line) || isRowLike(line, next));
    this.#lastRow = isRow ? line : null;
    const paragraph = {
      runs: runsOf(line.segments, isRow ? '\t' : ' '),
      isCentred: this.#isCentred(line),
      isRow,
    };
    this.#open = { paragraph, last: line };
  }
  #lastRow: PageLine | null = null;

  end(): void {
    this.#close();
  }

  #close(): void {
    if (this.#open !== null) this.#emit(this.#open.paragraph);
    for (const each of this.#waiting) this.#emit(each);
    this.#open = null;
    this.#waiting = [];
  }

  #countIndents(lines: readonly PageLine[]): number {
    return lines.filter(({ column, left, size }) => {
      const indent = (left - (this.#edges.get(column)?.left ?? left)) / size;
      return indent > 1.5 && indent < 2.5;
    }).length;
  }

  #continues(before: PageLine, line: PageLine, open: Paragraph): boolean {
    const [edges, own] = [this.#edges.get(before.column), this.#edges.get(line.column)];
    if (edges === undefined || own === undefined || open.isRow || open.isCentred) return false;
    if (line.segments.length > 2 || Math.abs(line.size / before.size - 1) > 0.08) return false;
    const isSameColumn = before.column === line.column;
    if (isSameColumn && (line.y - before.y) / line.size > this.#pitch * 1.35) return false;
    if (line.left > own.left + line.size * 0.9) return false;
    const words = textOf(runsOf(line.segments, ' '));
    // The first of its words would have had room in the line before: so that ended on purpose.
    const slack = this.#isIndented ? 1 : 0.3;
    if (before.right + (widthOfFirstWord(words) + slack) * line.size < edges.right) return false;
    const tail = textOf(open.runs).slice(-2);
    // Nothing tells whether a page begins with a new paragraph, but that it may after a sentence.
    if (!this.#isIndented && !isSameColumn && /[。！？]/.test(tail)) return false;
    return !(isOwnParagraph(tail, '') && isOwnParagraph('', words));
  }

  #isCentred(line: PageLine): boolean {
    const edges = this.#edges.get(line.column);
    if (edges === undefined) return false;
    const [before, after] = [line.left - edges.left, edges.right - line.right];
    return before > line.size && after > line.size && Math.abs(before - after) < line.size;
  }
}

/** Two lines of a table: cells in both, the second's begins under the first's. */
function isRowLike(one: PageLine | null, other: PageLine | null): boolean {
  if (one === null || other === null || one.segments.length < 2 || other.segments.length < 2) return false;
  return one.column === other.column;
}

const longestWord = 24;

/** Of what a line end cannot part: a word in letters, or a character with the marks that stand by it; in sizes. */
function widthOfFirstWord(words: string): number {
  let width = 0;
  let before = '';
  for (const letter of words.trimStart().slice(0, longestWord)) {
    if (before !== '' && canPart(before, letter)) break;
    width += letter < '\u2000' ? 0.55 : 1;
    before = letter;
  }
  return width;
}

function canPart(before: string, after: string): boolean {
  if (/[“‘《〈「『（([【]/.test(before) || /[，。、；：！？”’》〉」』）)\]】％%]/.test(after)) return false;
  if (/["“”‘’]/.test(before) || /["“”‘’]/.test(after)) return false;
  return !(/[\w.,%+\-—/·°℃∶]/.test(before) && /[\w.,%+\-—/·°℃∶]/.test(after));
}

/** A column with few lines takes its width from the others. */
function edgesOf(lines: readonly PageLine[]): ReadonlyMap<string, Edges> {
  const columns = new Map<string, PageLine[]>();
  for (const line of lines) {
    const column = columns.get(line.column);
    if (column === undefined) columns.set(line.column, [line]);
    else column.push(line);
  }
  const found = new Map<string, Edges>();
  const widths = new Map<string, number[]>();
  for (const [name, column] of columns) {
    const edges = { left: Math.min(...column.map(({ left }) => left)), right: usualRight(column) };
    found.set(name, edges);
    if (column.length >= 6)
      widths.set(kindOf(name), [...(widths.get(kindOf(name)) ?? []), edges.right - edges.left]);
  }
  for (const [name, { left, right }] of found) {
    const usual = median(widths.get(kindOf(name)) ?? []);
    if (usual !== null && right - left < usual * 0.95) found.set(name, { left, right: left + usual });
  }
  return found;
}

/** Lines that are not justified end before the edge, or hang a mark beyond it: where the greater part of full ones ends. */
function usualRight(column: readonly PageLine[]): number {
  const most = Math.max(...column.map(({ right }) => right));
  const left = Math.min(...column.map((line) => line.left));
  const full = column.map(({ right }) => right).filter((right) => right - left > (most - left) * 0.8);
  const sorted = full.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.75)] ?? most;
}

/** Columns of one layout have the same kind on all pages. */
function kindOf(column: string): string {
  return column.replace(/^\d+/, '').replaceAll('r', 'l');
}

/** The distance of two lines within a paragraph, in sizes of the type. */
function pitchOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.column !== line.column) continue;
    const pitch = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (pitch > 0.8 && pitch < 4) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  let usual = 2;
  for (const [pitch, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = pitch;
  return usual;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? null;
}
