/** Puts what was found in a document into sentences and sections. */

import type { PlainLine } from '../report/report.ts';
import { sectionIdOf } from '../report/report.ts';
import type { FoundWords } from './find-in-text.ts';
import { lineAt } from './line-at.ts';
import { isTitle } from './search-filter.ts';
import type { FoundInDocument } from './search-library.ts';

export interface FoundSection {
  /** Null outside of all sections. */
  readonly section: string | null;
  readonly sentences: readonly FoundSentence[];
}

/** A sentence with what was found in it; the range is one of the shown text. */
export interface FoundSentence {
  readonly report: string;
  /** Null outside of all sections. */
  readonly section: string | null;
  /** Id of the line that it stands in. */
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly isTitle: boolean;
  readonly matches: readonly FoundWords[];
}

/** Sentences of one document in whatever order: each section stands where it is met first. */
export function groupSentences(sentences: Iterable<FoundSentence>): FoundSection[] {
  const sections = new Map<string | null, FoundSentence[]>();
  for (const sentence of sentences) {
    const own = sections.get(sentence.section);
    if (own) own.push(sentence);
    else sections.set(sentence.section, [sentence]);
  }
  return Array.from(sections, ([section, own]) => ({ section, sentences: own }));
}

/** In reading order; lines that are not wanted when it comes to them are left out. */
export function* sentencesWith(
  { document, matches }: FoundInDocument,
  isWanted: (line: PlainLine) => boolean = () => true,
): Generator<FoundSentence> {
  const { id, lines } = document.report;
  let ends: SentenceEnds | null = null;
  for (let at = 0; at < matches.length; ) {
    const first = matches[at];
    const line = lines[lineAt(lines, first?.from ?? 0)];
    if (first === undefined || line === undefined) break;
    if (!isWanted(line)) {
      at = firstFrom(matches, at + 1, line.start + line.text.length);
      continue;
    }
    if (ends?.line !== line) ends = new SentenceEnds(line);
    const { from, to } = ends.around(first.from - line.start);
    const next = firstFrom(matches, at + 1, line.start + to);
    const within = matches.slice(at, next);
    yield {
      report: id,
      section: sectionIdOf(line),
      line: line.id,
      from: line.start + from,
      to: Math.max(line.start + to, within.at(-1)?.to ?? 0),
      isTitle: isTitle(line, first.from - line.start),
      matches: within,
    };
    at = next;
  }
}

/** Index of the first match, of those from `at` on, that begins at an offset or behind it. */
function firstFrom(matches: readonly FoundWords[], at: number, offset: number): number {
  let next = at;
  while ((matches[next]?.from ?? Number.POSITIVE_INFINITY) < offset) next += 1;
  return next;
}

const sentenceEnd = /[。！？；!?;…]+[”’」』）)"]*/g;

/** Where the sentences of one line end; it is asked for one place after the other. A row of a table is one sentence. */
class SentenceEnds {
  readonly line: PlainLine;
  readonly #ends: readonly number[];
  #next = 0;

  constructor(line: PlainLine) {
    this.line = line;
    const within = line.role === 'table-row' ? [] : Array.from(line.text.matchAll(sentenceEnd), endOf);
    this.#ends = [...within, line.text.length];
  }

  around(offset: number): { readonly from: number; readonly to: number } {
    while (this.#next < this.#ends.length - 1 && (this.#ends[this.#next] ?? 0) <= offset) this.#next += 1;
    return { from: this.#ends[this.#next - 1] ?? 0, to: this.#ends[this.#next] ?? 0 };
  }
}

function endOf({ index, 0: marks }: RegExpMatchArray): number {
  return (index ?? 0) + marks.length;
}
