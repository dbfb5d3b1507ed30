/** Keeps a Word file's footnotes and endnotes with the numbers that the text refers to them by. */

import { inRoman } from './number-formats.ts';
import type { DocxLine } from './paragraph.ts';

export class DocxNotes {
  /** By kind and id, in the order in which the text refers to them. */
  readonly #marks = new Map<string, string>();
  readonly #lines = new Map<string, readonly DocxLine[]>();
  readonly #counts = new Map<string, number>();
  #open: string | null = null;

  /** Gives how the text shows its number. */
  refer(kind: string, id: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const mark = `［${kind === 'endnote' ? inRoman(count) : count}］`;
    this.#marks.set(`${kind} ${id}`, mark);
    return mark;
  }

  /** Those with a type are the lines that Word draws above notes. */
  begin(kind: string, id: string, type: string): void {
    this.#open = type === '' || type === 'normal' ? `${kind} ${id}` : null;
  }

  keep(lines: readonly DocxLine[]): void {
    if (this.#open !== null) this.#lines.set(this.#open, lines);
    this.#open = null;
  }

  lines(): DocxLine[] {
    return [...this.#marks].flatMap(([key, mark]) =>
      (this.#lines.get(key) ?? []).map(({ runs, look }, index) => {
        const number = { text: mark, isBold: false, size: runs[0]?.size ?? null };
        return { runs: index === 0 ? [number, ...runs] : runs, look: { ...look, kind: 'note' as const } };
      }),
    );
  }
}
