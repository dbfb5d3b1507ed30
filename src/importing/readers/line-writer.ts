/** Puts together what readers find line by line, with the hints as the contract wants them. */
import type { Extracted, ExtractedLine, LineHints, LineKind } from '../../domain/structure/extracted.ts';
import { cleanText } from './clean-text.ts';
import { Unreadable } from './read-failure.ts';
import { joinLines } from './soft-line-ends.ts';

/** Words of one look; `\n` in them is a line end within the paragraph. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** In the file's own measure; null where it says nothing. */
  readonly size: number | null;
}

export interface LineLook {
  readonly kind: LineKind;
  readonly heading: number | null;
  readonly isCentred: boolean;
}

export const plainLook: LineLook = { kind: 'text', heading: null, isCentred: false };

export class LineWriter {
  readonly #parts: string[] = [];
  readonly #lines: ExtractedLine[] = [];
  readonly #known = new Map<string, LineHints>();
  readonly #unitsOfSize = new Map<number, number>();
  #length = 0;

  /** Empty lines are left out. */
  add(raw: string, look: LineLook = plainLook, bold = 0, size: number | null = null): void {
    const text = joinLines(cleanText(raw));
    if (text === '') return;
    if (size !== null) this.#unitsOfSize.set(size, (this.#unitsOfSize.get(size) ?? 0) + text.length);
    const from = this.#length;
    const to = from + text.length;
    this.#lines.push({ from, to, hints: this.#hints(look, Math.min(bold, text.length), size) });
    this.#parts.push(text, '\n');
    this.#length = to + 1;
  }

  addRuns(runs: readonly Run[], look: LineLook): void {
    this.add(textOf(runs), look, boldUnits(runs), mostUsedSize(runs));
  }

  /** Throws when there is nothing to read. */
  finish(metadata: Extracted['metadata']): Extracted {
    if (this.#lines.length === 0) throw new Unreadable({ code: 'empty' });
    return { text: this.#parts.join(''), lines: this.#relativeLines(), metadata: cleanMetadata(metadata) };
  }

  /** Most lines share a look: one object each would take more memory than the text. */
  #hints(look: LineLook, bold: number, size: number | null): LineHints {
    const key = `${look.kind} ${look.heading} ${look.isCentred} ${bold} ${size}`;
    const known = this.#known.get(key) ?? {
      kind: look.kind,
      heading: look.heading,
      bold,
      size,
      isCentred: look.isCentred,
    };
    this.#known.set(key, known);
    return known;
  }

  #relativeLines(): readonly ExtractedLine[] {
    if (this.#unitsOfSize.size === 0) return this.#lines;
    const [usual] = [...this.#unitsOfSize].reduce((most, each) => (each[1] > most[1] ? each : most));
    const relative = new Map<LineHints, LineHints>();
    for (const hints of this.#known.values()) {
      const size = hints.size === null ? null : Math.round((hints.size / usual) * 100) / 100;
      relative.set(hints, { ...hints, size });
    }
    return this.#lines.map((line) => ({ ...line, hints: relative.get(line.hints) ?? line.hints }));
  }
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** White space before and between bold words counts with them. */
function boldUnits(runs: readonly Run[]): number {
  let end = 0;
  for (const [index, run] of runs.entries()) {
    if (run.isBold) end = index + 1;
    else if (run.text.trim() !== '') break;
  }
  return end === 0 ? 0 : joinLines(cleanText(textOf(runs.slice(0, end)))).length;
}

function mostUsedSize(runs: readonly Run[]): number | null {
  const units = new Map<number, number>();
  for (const { size, text } of runs) {
    if (size !== null) units.set(size, (units.get(size) ?? 0) + text.trim().length);
  }
  let most: number | null = null;
  for (const [size, count] of units) if (most === null || count > (units.get(most) ?? 0)) most = size;
  return most;
}

function cleanMetadata({ title, source }: Extracted['metadata']): Extracted['metadata'] {
  return { title: cleanWords(title), source: cleanWords(source) };
}

function cleanWords(words: string | null): string | null {
  const clean = words === null ? '' : joinLines(cleanText(words)).slice(0, 1000).trim();
  return clean === '' ? null : clean;
}
