/** Searches for what was asked, and tells of what was found as much as was asked for. */
import { flattenOutline } from '../report/report.ts';
import { type Result, success } from '../result.ts';
import type { BrokenExpression } from './compile-query.ts';
import { excerptOf } from './excerpt.ts';
import { lineAt } from './line-at.ts';
import { MostRelevant } from './relevance.ts';
import type {
  AnsweredDocument,
  AnsweredNote,
  AnsweredSection,
  AnsweredSentence,
  SearchAnswer,
  SearchQuestion,
} from './search-answer.ts';
import {
  type FoundInDocument,
  type SearchedDocument,
  type SearchedLibrary,
  type SearchTables,
  searchSteps,
} from './search-library.ts';
import type { FoundNote } from './search-note.ts';
import { type FoundSentence, groupSentences, sentencesWith } from './search-results.ts';

/** Enough for a screen, which can be shown before the rest is found. */
const beginning = 30;

/**
 * Searches, and keeps of what is found only what is told. In reading order a step tells of the beginning, once, where
 * the whole takes longer; between the others who takes them can do something else. `rest`: how many documents are not
 * searched, and why.
 */
export function* answerSteps(
  library: SearchedLibrary,
  question: SearchQuestion,
  tables: SearchTables,
  titleOf: (report: string) => string,
  rest: Pick<SearchAnswer, 'unread' | 'unreadable'>,
): Generator<SearchAnswer | null, Result<SearchAnswer, BrokenExpression>> {
  const { typed, filter, order, most } = question;
  const told = order === 'reading' ? new FirstTold(most) : new RelevantTold(most);
  let matches = 0;
  let documentsFound = 0;
  let isBegun = false;
  const answerWith = (notes: readonly FoundNote[], isWhole: boolean): SearchAnswer => ({
    isWhole,
    matches,
    documents: told.documents().map(({ document, count, sentences }) => ({
      report: document.report.id,
      title: titleOf(document.report.id),
      matches: count,
      sections: sectionsOf(document, sentences),
    })),
    documentsFound,
    notes: notes.slice(0, most).map(answeredNote),
    notesFound: notes.length,
    ...rest,
  });
  const steps = searchSteps(library, typed, tables, filter);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.ok ? success(answerWith(step.value.value, true)) : step.value;
    if (step.value === null) {
      yield null;
      continue;
    }
    matches += step.value.matches.length;
    documentsFound += 1;
    yield* told.take(step.value);
    // The most relevant is known only in the end.
    if (isBegun || order !== 'reading' || matches < beginning) continue;
    isBegun = true;
    yield answerWith([], false);
  }
}

interface ToldDocument {
  readonly document: SearchedDocument;
  /** Of all its matches. */
  readonly count: number;
  readonly sentences: readonly FoundSentence[];
}

/** The first sentences, as they are found. */
class FirstTold {
  #left: number;
  readonly #documents: ToldDocument[] = [];

  constructor(most: number) {
    this.#left = most;
  }

  /** At once, without a pause. */
  take(found: FoundInDocument): Iterable<null> {
    if (this.#left === 0) return [];
    const sentences: FoundSentence[] = [];
    for (const sentence of sentencesWith(found)) {
      sentences.push(sentence);
      if (sentences.length === this.#left) break;
    }
    this.#left -= sentences.length;
    this.#documents.push({ document: found.document, count: found.matches.length, sentences });
    return [];
  }

  documents(): readonly ToldDocument[] {
    return this.#documents;
  }
}

/** The best sentences; documents stand in the order of their best ones. */
class RelevantTold {
  readonly #best: MostRelevant;
  readonly #documents = new Map<string, Pick<ToldDocument, 'document' | 'count'>>();

  constructor(most: number) {
    this.#best = new MostRelevant(most);
  }

  *take(found: FoundInDocument): Generator<null> {
    const { document, matches } = found;
    this.#documents.set(document.report.id, { document, count: matches.length });
    yield* this.#best.offer(found);
  }

  documents(): readonly ToldDocument[] {
    const byReport = new Map<string, FoundSentence[]>();
    for (const sentence of this.#best.sentences()) {
      const own = byReport.get(sentence.report);
      if (own) own.push(sentence);
      else byReport.set(sentence.report, [sentence]);
    }
    return [...byReport].flatMap(([report, sentences]) => {
      const found = this.#documents.get(report);
      return found ? [{ ...found, sentences }] : [];
    });
  }
}

function sectionsOf(
  { report, searched }: SearchedDocument,
  sentences: readonly FoundSentence[],
): AnsweredDocument['sections'] {
  const titles = new Map(flattenOutline(report.outline).map(({ id, title }) => [id, title]));
  const { lines } = report;
  return groupSentences(sentences).map(
    (found): AnsweredSection => ({
      section: found.section,
      title: titles.get(found.section ?? '') ?? null,
      sentences: found.sentences.map(
        ({ line, from, to, matches }): AnsweredSentence => ({
          report: report.id,
          line,
          offset: (matches[0]?.from ?? from) - (lines[lineAt(lines, from)]?.start ?? 0),
          matches: matches.length,
          ...excerptOf(
            searched.text.slice(from, to),
            matches.map((match) => ({ from: match.from - from, to: match.to - from })),
          ),
        }),
      ),
    }),
  );
}

function answeredNote({ note, matches }: FoundNote): AnsweredNote {
  return {
    note: note.id,
    report: note.report,
    line: note.anchor.start.line,
    quote: excerptOf(note.anchor.quote.exact, []).text,
    author: note.author?.name ?? null,
    ...excerptOf(note.text, matches),
  };
}
