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
  readonly #emit: (paragraph: Paragraph) => void;
  #open: { paragraph: Paragraph; last: PageLine } | null = null;
  #waiting: Paragraph[] = [];

  constructor(lines: readonly SetLine[], emit: (paragraph: Paragraph) => void) {
    const body = lines.filter(({ isFurniture }) => !isFurniture).map(({ line }) => line);
    this.#edges = edgesOf(body);
    this.#pitch = pitchOf(body);
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

  #continues(before: PageLine, line: PageLine, open: Paragraph): boolean {
    const [edges, own] = [this.#edges.get(before.column), this.#edges.get(line.column)];
    if (edges === undefined || own === undefined || open.isRow || open.isCentred) return false;
    if (line.segments.length > 2 || Math.abs(line.size / before.size - 1) > 0.08) return false;
    const isSameColumn = before.column === line.column;
    if (isSameColumn && (line.y - before.y) / line.size > this.#pitch * 1.35) return false;
    if (line.left > own.left + line.size * 0.9) return false;
    const words = textOf(runsOf(line.segments, ' '));
    const room = 2.3 * line.size + firstWordWidth(words, line.size);
    if (before.right < edges.right - room) return false;
    const tail = textOf(open.runs).slice(-2);
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

function firstWordWidth(words: string, size: number): number {
  const word = /^[\w.,%-]+/.exec(words.trimStart())?.[0] ?? '';
  return Math.min(word.length, 20) * size * 0.6;
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
    const edges = {
      left: Math.min(...column.map(({ left }) => left)),
      right: Math.max(...column.map(({ right }) => right)),
    };
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
