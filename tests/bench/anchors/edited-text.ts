/** A text with edits made on it, of which it is known where every character went. */

export interface Edit {
  /** Half-open in the old text; empty where text is only put in. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Move {
  readonly start: number;
  readonly end: number;
  /** The place of the old text before which it now stands; outside the range itself. */
  readonly to: number;
}

/** A change as it stands in both texts. */
export interface MadeEdit {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

export interface EditedText {
  readonly old: string;
  readonly new: string;
  /** For each character of the old text its place in the new one, or -1. */
  readonly went: Int32Array;
  /** For each character of the new text its place in the old one, or -1. */
  readonly came: Int32Array;
  /** Number of the move that a character of the old text is part of; 0 for none. */
  readonly moves: Int32Array;
  readonly edits: readonly MadeEdit[];
}

/** Edits that overlap one before them, or a move, are left out. */
export function editText(old: string, edits: readonly Edit[], moves: readonly Move[] = []): EditedText {
  const moveOf = new Int32Array(old.length);
  const arriving = new Map<number, Move[]>();
  for (const [index, move] of moves.entries()) {
    moveOf.fill(index + 1, move.start, move.end);
    arriving.set(move.to, [...(arriving.get(move.to) ?? []), move]);
  }
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const went = new Int32Array(old.length).fill(-1);
  const made: MadeEdit[] = [];
  const origins: number[] = [];
  const parts: string[] = [];
  const keep = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) {
      went[at] = origins.length;
      origins.push(at);
    }
    parts.push(old.slice(start, end));
  };
  const put = ({ start, end, text }: Edit) => {
    made.push({
      oldStart: start,
      oldEnd: end,
      newStart: origins.length,
      newEnd: origins.length + text.length,
    });
    for (let at = 0; at < text.length; at += 1) origins.push(-1);
    parts.push(text);
  };
  let next = 0;
  for (let at = 0; at <= old.length; ) {
    for (const { start, end } of arriving.get(at) ?? []) keep(start, end);
    while ((sorted[next]?.start ?? old.length + 1) < at) next += 1;
    const edit = sorted[next];
    if (edit?.start === at && !moveOf[at]) {
      next += 1;
      put(edit);
      at = Math.max(at, edit.end);
      if (edit.end > edit.start) continue;
    }
    if (at === old.length) break;
    if (!moveOf[at]) keep(at, at + 1);
    at += 1;
  }
  return { old, new: parts.join(''), went, came: Int32Array.from(origins), moves: moveOf, edits: made };
}
