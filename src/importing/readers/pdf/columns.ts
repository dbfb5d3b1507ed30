/** Finds the columns of a page, so that each is read to its end before the next begins. */
import { type Segment, segmentOf } from './rows.ts';

/** A line in one column, or across the page. */
export interface PageLine {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Lines of one column of one page share it. */
  readonly column: string;
}

type Row = readonly Segment[];

/** A white strip from top to bottom, in points. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Fewer lines than that say nothing of columns. */
const fewestLines = 4;

/** In reading order; `name` tells the page. */
export function linesInOrder(rows: readonly Row[], name: string): PageLine[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map((row) => lineOf(row, name));
  const lines: PageLine[] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  const close = () => {
    lines.push(...linesInOrder(left, `${name}l`), ...linesInOrder(right, `${name}r`));
    [left, right] = [[], []];
  };
  const middle = middleOf(gutter);
  for (const whole of rows) {
    const row = whole.flatMap((segment) => partedAt(segment, gutter));
    if (row.some((segment) => crosses(segment, middle))) {
      close();
      lines.push(lineOf(row, `${name}w`));
      continue;
    }
    const [before, after] = [
      row.filter(({ right: end }) => end <= middle),
      row.filter(({ left: begin }) => begin >= middle),
    ];
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  close();
  return lines;
}

/** Where a white strip parts the page into columns of running text; null where nothing does. */
function gutterOf(rows: readonly Row[]): Gutter | null {
  if (rows.length < fewestLines) return null;
  const segments = rows.flat();
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const narrow = segments.filter((segment) => segment.right - segment.left < (right - left) * 0.62);
  const gap = widestGap(narrow, left, right);
  if (gap === null) return null;
  const middle = middleOf(gap);
  const crossing = rows.filter((row) => row.some((segment) => crosses(segment, middle))).length;
  if (crossing > rows.length * 0.3) return null;
  const before = narrow.filter((segment) => segment.right <= middle);
  const after = narrow.filter((segment) => segment.left >= middle);
  const wideBefore = countWide(before, gap.from - left);
  const wideAfter = countWide(after, right - gap.to);
  // A column with many headings has few full lines, a table's of names has none.
  if (before.length < fewestLines || wideBefore < before.length / 4) return null;
  // The last page's second column may be short or empty, but not a table's.
  if (after.length < fewestLines) return wideBefore >= before.length / 2 ? gap : null;
  const isText = wideAfter >= after.length / 4 && wideBefore + wideAfter >= narrow.length * 0.45;
  return isText ? gap : null;
}

/** How many lines fill most of their column. */
function countWide(side: readonly Segment[], width: number): number {
  return side.filter((segment) => segment.right - segment.left > width * 0.75).length;
}

/** Of the page's width. */
const steps = 240;
/** In sizes of the type. */
const narrowestGutter = 0.8;

/** In the middle of the page: the widest strip that hardly a segment reaches into. */
function widestGap(segments: readonly Segment[], left: number, right: number): Gutter | null {
  const step = (right - left) / steps;
  const counts = new Array<number>(steps).fill(0);
  for (const segment of segments) {
    const last = Math.min(steps - 1, Math.ceil((segment.right - left) / step) - 1);
    for (let at = Math.floor((segment.left - left) / step); at <= last; at += 1)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  const isFree = (at: number) => (counts[at] ?? 0) <= segments.length * 0.08;
  let widest: Gutter | null = null;
  for (let at = Math.ceil(steps * 0.2); at < steps * 0.8; at += 1) {
    const begin = at;
    while (at < steps && isFree(at)) at += 1;
    const gap = { from: left + begin * step, to: left + at * step };
    const isWide = gap.to - gap.from > (segments[0]?.size ?? 0) * narrowestGutter;
    if (isWide && (widest === null || gap.to - gap.from > widest.to - widest.from)) widest = gap;
  }
  return widest;
}

function middleOf({ from, to }: Gutter): number {
  return (from + to) / 2;
}

/** Where columns stand close, two lines at one height look like one; the white strip between them shows that they are two. */
function partedAt(segment: Segment, gutter: Gutter): readonly Segment[] {
  const middle = middleOf(gutter);
  if (!crosses(segment, middle)) return [segment];
  const before = segment.pieces.filter(({ x, width }) => x + width / 2 < middle);
  const after = segment.pieces.filter((piece) => !before.includes(piece));
  if (!isSeen(before) || !isSeen(after)) return [segment];
  const parts = [segmentOf(before), segmentOf(after)] as const;
  const white = parts[1].left - parts[0].right;
  return white > segment.size * narrowestGutter ? parts : [segment];
}

function isSeen(pieces: Segment['pieces']): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

function crosses(segment: Segment, gutter: number): boolean {
  return segment.left < gutter && segment.right > gutter;
}

function lineOf(row: Row, column: string): PageLine {
  return {
    segments: row,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    y: Math.max(...row.map(({ y }) => y)),
    size: row.reduce((most, each) => (each.right - each.left > most.right - most.left ? each : most)).size,
    column,
  };
}
