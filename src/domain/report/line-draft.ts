/** Puts the pieces of a block together as lines, and marks where two of them meet. */
import type { Block, Piece } from './arrangement.ts';
import type { Mark, Span } from './report.ts';

export interface LineDraft {
  readonly spans: Span[];
  readonly marks: Mark[];
  length: number;
}

export function joinPieces(pieces: readonly Span[]): LineDraft {
  const line = emptyLine();
  for (const piece of pieces) append(line, piece);
  return line;
}

/**
 * Cuts a paragraph into items: at each split, and at a gap inside it, so that no quotation runs over words that
 * the source lacks. A gap or a join becomes a mark at its offset in the item.
 */
export function splitParagraph(paragraph: Extract<Block, { type: 'paragraph' }>): LineDraft[] {
  const splits = paragraph.splits.map((split) => split.at);
  let item = emptyLine();
  const items = [item];
  let isBroken = false;
  const begin = () => {
    item = emptyLine();
    items.push(item);
  };
  const addPiece = (piece: Piece) => {
    if (piece === 'gap') {
      item.marks.push({ kind: 'gap', from: item.length, to: item.length });
      isBroken = item.length > 0;
      return;
    }
    const cuts = splits.filter((at) => at > piece.from && at < piece.to);
    [piece.from, ...cuts].forEach((from, index, starts) => {
      if (isBroken || index > 0 || splits.includes(from)) begin();
      append(item, { from, to: starts[index + 1] ?? piece.to });
      isBroken = false;
    });
  };
  paragraph.pieces.forEach(addPiece);
  return items;
}

function emptyLine(): LineDraft {
  return { spans: [], marks: [], length: 0 };
}

function append(line: LineDraft, { from, to }: Span): void {
  if (line.spans.length > 0) line.marks.push({ kind: 'join', from: line.length, to: line.length });
  line.spans.push({ from, to });
  line.length += to - from;
}
