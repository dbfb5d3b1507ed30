/** Tells the spaces of a line from the gaps that filling the line, and setting Latin beside Chinese, left in it. */
import type { Run } from '../line-writer.ts';
import type { Piece } from './pieces.ts';

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

interface Letter {
  readonly text: string;
  readonly piece: Piece;
  /** Before it, in sizes of the type. */
  readonly gap: number;
  readonly sort: 'chinese' | 'latin' | 'both';
}

/** In sizes of the type: what is wider is a space. */
const narrowest = { chinese: 0.18, latin: 0.12, both: 0.6 } as const;

export function runsWithin(pieces: readonly Piece[]): Run[] {
  const letters = lettersOf(pieces);
  const stretch = stretchOf(letters);
  const runs: { text: string; isBold: boolean; size: number }[] = [];
  let last: Piece | null = null;
  for (const { text, piece, gap, sort } of letters) {
    const words = gap > narrowest[sort] + (sort === 'latin' ? 0 : stretch) ? ` ${text}` : text;
    const run = runs.at(-1);
    if (run !== undefined && piece === last) run.text += words;
    else runs.push({ text: words, isBold: piece.isBold, size: Math.round(piece.size * 2) / 2 });
    last = piece;
  }
  return runs;
}

/** pdf.js makes a space of every gap of some width, within its pieces and between them. */
function lettersOf(pieces: readonly Piece[]): Letter[] {
  const letters: Letter[] = [];
  let gap = 0;
  let end: number | null = null;
  for (const piece of pieces) {
    if (end !== null) gap += Math.max(0, (piece.x - end) / piece.size);
    end = piece.x + piece.width;
    if (piece.text.trim() === '') {
      gap += piece.width / piece.size;
      continue;
    }
    const inner = innerGap(piece);
    let within = 0;
    for (const letter of piece.text) {
      if (letter === ' ') within += inner;
      else {
        // Between Chinese and Latin, what stands within a piece is no wider than the program's own setting apart.
        if (sortOf(letters.at(-1), letter) !== 'both') gap += within;
        within = 0;
        letters.push({
          text: letter,
          piece,
          gap: letters.length === 0 ? 0 : gap,
          sort: sortOf(letters.at(-1), letter),
        });
        gap = 0;
      }
    }
  }
  return letters;
}

/** What the spaces of a piece take of its width, each. */
function innerGap({ text, width, size }: Piece): number {
  let spaces = 0;
  let units = 0;
  for (const letter of text) {
    if (letter === ' ') spaces += 1;
    else units += chinese.test(letter) ? 1 : 0.53;
  }
  return spaces === 0 ? 0 : Math.max(0, (width / size - units) / spaces);
}

function sortOf(before: Letter | undefined, letter: string): Letter['sort'] {
  if (before === undefined) return 'both';
  const [one, other] = [chinese.test(before.text), chinese.test(letter)];
  return one !== other ? 'both' : one ? 'chinese' : 'latin';
}

/** How far the characters were drawn apart to fill the line: nearly all of them then have a gap. */
function stretchOf(letters: readonly Letter[]): number {
  const pairs = letters.filter(({ sort }) => sort === 'chinese');
  const gaps = pairs.map(({ gap }) => gap).filter((gap) => gap > 0.02);
  if (gaps.length < 3 || gaps.length < pairs.length * 0.5) return 0;
  return gaps.toSorted((one, other) => one - other)[gaps.length >> 1] ?? 0;
}
