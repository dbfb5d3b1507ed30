/** Lays a comparison out as paragraphs in which words and the ends of paragraphs are the same, put in or taken out. */
import type { ComparedRow, Comparison, Piece } from '../domain/compare/comparison.ts';
import type { Line, Report } from '../domain/report/report.ts';

export interface TrackedParagraph {
  /** The line whose looks it has. */
  readonly line: Line | undefined;
  readonly pieces: readonly Piece[];
  /** What becomes of its end: without it, it is one with the paragraph after it. */
  readonly end: Piece['kind'];
}

/** To take all changes in makes the new text of them, to take none the old. */
export function trackedParagraphs(
  { rows }: Comparison,
  old: Report,
  next: Report,
): readonly TrackedParagraph[] {
  return endUntracked(
    rows.flatMap((row) => {
      const line = row.new === null ? old.lines[row.old ?? 0] : next.lines[row.new];
      return splitParagraphs(trackedPieces(row), endOf(row), line);
    }),
  );
}

/** What moved is taken out at one place and put in whole at the other. */
function trackedPieces({ pieces, kind, moved }: ComparedRow): readonly Piece[] {
  if (moved === null || kind === 'removed') return pieces;
  const text = pieces.map((piece) => (piece.kind === 'removed' ? '' : piece.text)).join('');
  return [{ kind: 'added', text }];
}

function endOf({ kind, moved }: ComparedRow): Piece['kind'] {
  if (kind === 'removed') return 'removed';
  return kind === 'added' || moved !== null ? 'added' : 'same';
}

/** A line break among the pieces is an end of a paragraph that only one of both has. */
function splitParagraphs(
  pieces: readonly Piece[],
  end: Piece['kind'],
  line: Line | undefined,
): TrackedParagraph[] {
  const paragraphs: TrackedParagraph[] = [];
  let current: Piece[] = [];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        paragraphs.push({ line, pieces: current, end: kind });
        current = [];
      }
      if (part !== '') current.push({ kind, text: part });
    });
  }
  return [...paragraphs, { line, pieces: current, end }];
}

/**
 * The last end of a document can't be put in or taken out. That of the paragraph before takes its part: all line breaks
 * are alike, so that neither text changes by it.
 */
function endUntracked(paragraphs: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  const [...changed] = paragraphs;
  const last = changed.at(-1);
  if (!last || last.end === 'same') return paragraphs;
  const lastSame = changed.findLastIndex(({ end }) => end === 'same');
  const lastOther = changed.findLastIndex(({ end }) => end !== last.end);
  const [before, after] = [changed[lastOther], changed[lastOther + 1]];
  if (before && after && lastOther > lastSame) {
    // Both texts end here: their last ends are one.
    changed.splice(lastOther, 2, { ...after, pieces: [...before.pieces, ...after.pieces] });
  } else if (before) {
    changed[lastSame] = { ...before, end: last.end };
  }
  const end = changed.at(-1) ?? last;
  return [...changed.slice(0, -1), { ...end, end: 'same' }];
}
