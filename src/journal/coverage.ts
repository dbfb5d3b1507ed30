/** Finds which numbers of changes no file has any more, and where they stood. */
import type { JournalDamage } from '../bridge.ts';

/** Changes that could be read, or are known to need no reading. */
export interface Piece {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** Null when they were given up before anybody was told that they were kept. */
  readonly at: string | null;
}

/** A place in a file that can't be read. */
export interface Wound {
  readonly file: string;
  /** The number of the last change known to stand before it. */
  readonly after: number;
  /** No later file tells how many changes there were. */
  readonly isOpen: boolean;
}

export interface Covered {
  /** What an intact snapshot covers: all changes up to this number, at this moment. */
  readonly base: { readonly seq: number; readonly at: string | null };
  readonly pieces: readonly Piece[];
  readonly wounds: readonly Wound[];
  /** The highest number that any file mentions. */
  readonly highest: { readonly seq: number; readonly file: string };
}

export function findMissing({ base, pieces, wounds, highest }: Covered): readonly JournalDamage[] {
  const missing: JournalDamage[] = [];
  let last = base;
  const note = (to: number, file: string, before: string | null) => {
    const wound = wounds.find(({ after }) => after >= last.seq && after <= to);
    missing.push({ file: wound?.file ?? file, missing: to - last.seq, after: last.at, before });
  };
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    if (piece.from > last.seq + 1) note(piece.from - 1, piece.file, piece.at);
    if (piece.to > last.seq) last = { seq: piece.to, at: piece.at ?? last.at };
  }
  if (highest.seq > last.seq) note(highest.seq, highest.file, null);
  for (const wound of wounds) {
    const isListed = missing.some(({ file, missing }) => file === wound.file && missing === null);
    if (wound.isOpen && !isListed) {
      missing.push({ file: wound.file, missing: null, after: last.at, before: null });
    }
  }
  return missing;
}
