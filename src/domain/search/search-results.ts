/** Puts what was found in order: by document and section in reading order, or sentence by sentence by relevance. */
import { type Line, sectionIdOf } from '../report/report.ts';
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

/** The sections that have matches, in reading order, and their sentences. */
export function groupMatches(found: FoundInDocument): FoundSection[] {
  return groupSentences(sentencesWith(found));
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

/** Titles first; then those that say more of the terms, and say them nearer to each other; else as they were. */
export function byRelevance(sentences: Iterable<FoundSentence>): FoundSentence[] {
  return Array.from(sentences, (sentence) => ({
    sentence,
    terms: new Set(sentence.matches.map(({ term }) => term)).size,
    distance: nearestTerms(sentence.matches),
  }))
    .sort(
      (one, other) =>
        Number(other.sentence.isTitle) - Number(one.sentence.isTitle) ||
        other.terms - one.terms ||
        one.distance - other.distance,
    )
    .map(({ sentence }) => sentence);
}

/** Length of the shortest range with each of the terms in it; 0 for a single term. */
export function nearestTerms(matches: readonly FoundWords[]): number {
  const terms = new Set(matches.map(({ term }) => term)).size;
  if (terms < 2) return 0;
  const last = new Map<number, FoundWords>();
  let nearest = Number.POSITIVE_INFINITY;
  for (const match of matches) {
    last.set(match.term, match);
    if (last.size === terms) {
      nearest = Math.min(nearest, match.to - Math.min(...[...last.values()].map(({ from }) => from)));
    }
  }
  return nearest;
}

/** In reading order. */
export function* sentencesWith({ document, matches }: FoundInDocument): Generator<FoundSentence> {
  const { id, lines } = document.report;
  let ends: SentenceEnds | null = null;
  for (let at = 0; at < matches.length; ) {
    const first = matches[at];
    const line = lines[lineAt(lines, first?.from ?? 0)];
    if (first === undefined || line === undefined) break;
    if (ends?.line !== line) ends = new SentenceEnds(line);
    const { from, to } = ends.around(first.from - line.start);
    let next = at + 1;
    while ((matches[next]?.from ?? Number.POSITIVE_INFINITY) < line.start + to) next += 1;
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

const sentenceEnd = /[。！？；!?;…]+[”’」』）)"]*/g;

/** Where the sentences of one line end; it is asked for one place after the other. A row of a table is one sentence. */
class SentenceEnds {
  readonly line: Line;
  readonly #ends: readonly number[];
  #next = 0;

  constructor(line: Line) {
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
