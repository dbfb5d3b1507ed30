/** Entries by blocks of half a screenful, which are drawn or not as wholes. */
import type { Comparison } from '../../domain/compare/comparison.ts';
import type { CompareView, Entry } from './entries.ts';

export interface Block {
  readonly entries: readonly Entry[];
  /** Rows that it stands for, half-open, those in folds too. */
  readonly from: number;
  readonly to: number;
  /** How high it will be, as lines of text and as entries: only the length of the scrollbar depends on it. */
  readonly lines: number;
}

const largest = { lines: 14, entries: 12 };
/** Characters on a line of text, on the usual screen. */
const perLine: Readonly<Record<CompareView, number>> = { unified: 36, side: 24 };

export function cutIntoBlocks(
  { rows }: Comparison,
  entries: readonly Entry[],
  view: CompareView,
): readonly Block[] {
  const blocks: Block[] = [];
  let own: Entry[] = [];
  let lines = 0;
  let from = 0;
  const linesOf = (row: number) => {
    const length = (rows[row]?.pieces ?? []).reduce((sum, { text }) => sum + text.length, 0);
    return Math.max(1, Math.ceil(length / perLine[view]));
  };
  /** The row after the last one, and how many rows there are: of those beside each other the later may come first. */
  let to = 0;
  let covered = 0;
  const finish = () => {
    if (own.length > 0) blocks.push({ entries: own, from, to, lines });
    from = to;
    covered = 0;
    own = [];
    lines = 0;
  };
  for (const entry of entries) {
    own.push(entry);
    if (entry.kind === 'fold') {
      to = entry.to;
      covered += entry.to - entry.from;
      lines += 1;
    } else {
      to = Math.max(to, ...entry.rows.map((row) => row + 1));
      covered += entry.rows.length;
      lines += Math.max(...entry.rows.map(linesOf));
    }
    const isWhole = from + covered === to;
    if (isWhole && (lines >= largest.lines || own.length >= largest.entries)) finish();
  }
  finish();
  return blocks;
}

/** Index of the block that has a row; -1 where there is none. */
export function blockOfRow(blocks: readonly Block[], row: number): number {
  return blocks.findIndex(({ from, to }) => row >= from && row < to);
}
